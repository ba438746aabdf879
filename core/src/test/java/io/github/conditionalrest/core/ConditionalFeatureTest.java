package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.Priorities;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalFeatureTest {

    private final FakeConfiguration server = FakeConfiguration.ofServer();

    @Test
    void everythingIsRegisteredOnAServer() {
        assertThat(new ConditionalFeature().configure(server), is(true));
        assertThat(server.getInstances(), hasSize(9));
    }

    @Test
    void nothingIsRegisteredTwice() {
        new ConditionalFeature().configure(server);
        assertThat(new ConditionalFeature().configure(server), is(false));
        assertThat(server.getInstances(), hasSize(9));
    }

    @Test
    void nothingIsRegisteredOnAClient() {
        FakeConfiguration client = FakeConfiguration.ofClient();
        assertThat(new ConditionalFeature().configure(client), is(false));
        assertThat(client.getInstances(), is(empty()));
    }

    @Test
    @DisplayName("REQ-8: authentication and authorization come first")
    void theRequestFilterRunsAfterThoseOfTheApplication() {
        new ConditionalFeature().configure(server);
        assertThat(server.priority(PreconditionFilter.class), is(greaterThan(Priorities.USER)));
    }

    @Test
    void theResponseFilterRunsAfterThoseThatDecorate() {
        new ConditionalFeature().configure(server);
        // response filters run in descending order
        assertThat(server.priority(ValidatorFieldsFilter.class), is(lessThan(Priorities.HEADER_DECORATOR)));
    }

    @Test
    void aMapperOfTheApplicationComesFirst() {
        new ConditionalFeature().configure(server);
        assertThat(server.priority(ProblemMapper.Required.class), is(greaterThan(Priorities.USER)));
        assertThat(server.priority(ProblemMapper.Failed.class), is(greaterThan(Priorities.USER)));
        assertThat(server.priority(ProblemMapper.Conflict.class), is(greaterThan(Priorities.USER)));
        assertThat(server.priority(ProblemMapper.Malformed.class), is(greaterThan(Priorities.USER)));
    }

    @Test
    @DisplayName("ERR-1, VAL-10: an unusable key stops the application")
    void aKeyThatIsTooShortIsRefusedByTheNameOfTheProperty() {
        server.property(ConditionalFeature.OPAQUE_TAG_KEY, "fifteen bytes..");
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new ConditionalFeature().configure(server));
        assertThat(
                refused.getMessage(),
                containsString("The property io.github.conditionalrest.opaque-tag-key is unusable"));
        assertThat(refused.getMessage(), containsString("15 bytes; give at least 16"));
    }

    @Test
    void aKeyOfSixteenBytesIsTaken() {
        server.property(ConditionalFeature.OPAQUE_TAG_KEY, "sixteen bytes...");
        assertThat(new ConditionalFeature().configure(server), is(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "", "2026-11-21", "2026-11-21T23:00:00", "yesterday"})
    @DisplayName("ERR-1, VAL-11: an epoch that is no time stops the application")
    void anEpochThatIsNoTimeIsRefusedByTheNameOfTheProperty(String epoch) {
        server.property(ConditionalFeature.EPOCH, epoch);
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new ConditionalFeature().configure(server));
        assertThat(
                refused.getMessage(),
                containsString("The property io.github.conditionalrest.epoch is unusable. \"" + epoch
                        + "\" is no time such as 2026-11-21T23:00:00Z"));
    }

    @Test
    void anEpochIsATimeOrItsText() {
        server.property(ConditionalFeature.EPOCH, Instant.ofEpochSecond(1_795_302_000));
        assertThat(new ConditionalFeature().configure(server), is(true));
        FakeConfiguration other = FakeConfiguration.ofServer();
        other.property(ConditionalFeature.EPOCH, "2026-11-22T00:00:00+01:00");
        assertThat(new ConditionalFeature().configure(other), is(true));
    }

    @Test
    @DisplayName("VAL-2: whoever holds an entity back sees the bytes as they are sent")
    void theInterceptorIsAroundAllOthers() {
        new ConditionalFeature().configure(server);
        assertThat(server.priority(HoldingBack.class), is(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1 MB", "2147483648", ""})
    @DisplayName("ERR-1, VAL-2: an unusable limit stops the application")
    void aLimitThatIsNoneIsRefusedByTheNameOfTheProperty(String limit) {
        server.property(ConditionalFeature.DIGEST_BUFFER, limit);
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new ConditionalFeature().configure(server));
        assertThat(
                refused.getMessage(),
                containsString("The property io.github.conditionalrest.digest-buffer is \"" + limit + "\""));
    }

    @Test
    void aLimitIsANumberOrItsText() {
        server.property(ConditionalFeature.DIGEST_BUFFER, 0);
        assertThat(new ConditionalFeature().configure(server), is(true));
        FakeConfiguration other = FakeConfiguration.ofServer();
        other.property(ConditionalFeature.DIGEST_BUFFER, "1048576");
        assertThat(new ConditionalFeature().configure(other), is(true));
    }
}
