package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Validators;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TagsTest {

    private static final String JSON = ";application/json";
    private static final Tags OF_ONE = new Tags("1", List.of(JSON), null, Match.EXACT, null, Epoch.NONE);
    private static final Validators SEVEN = Validators.ofVersion(7);

    @Nested
    @DisplayName("Tags to send and to compare: VAL-1")
    class OfVersion {

        @Test
        void aVersionIsTaggedWithTheSelectedRepresentation() {
            assertThat(tags(JSON, null).toSend(SEVEN), is(new EntityTag("7;application/json")));
            assertThat(tags(";application/xml", null).toSend(SEVEN), is(new EntityTag("7;application/xml")));
        }

        @Test
        void whatIsAnEchoMatchesWhenItIsReadToo() {
            List<Validators> states = List.of(
                    SEVEN,
                    Validators.ofVersion("a b"),
                    Validators.of(new EntityTag("x")),
                    Validators.of(new EntityTag("7;application/json")),
                    Validators.of(new EntityTag("x", true)),
                    Validators.present());
            List<Tags> all = List.of(tags(JSON, null), tags(null, null), Tags.UNNAMED, OF_ONE);
            List<String> lines = List.of(
                    "\"7;application/json\"",
                    "\"7;application/xml\"",
                    "\"7\"",
                    "\"a%20b;application/json\"",
                    "\"x\"",
                    "W/\"x\"",
                    "x",
                    "\"\"",
                    "");
            int echoes = 0;
            for (Tags tags : all) {
                for (Validators state : states) {
                    for (String line : lines) {
                        if (tags.isEcho(state, line)) {
                            echoes++;
                            assertThat(
                                    EntityTagField.matches(
                                            Precondition.IF_MATCH,
                                            List.of(line),
                                            true,
                                            tags.toCompare(state),
                                            Comparison.STRONG_ANY),
                                    is(true));
                        }
                    }
                }
            }
            assertThat(echoes, is(12)); // four ways to tag each of two texts, and two of them each of two versions
        }

        @Test
        void aVersionIsNotTaggedWhereTheRepresentationIsNotKnown() {
            assertThat(tags(null, null).toSend(SEVEN), is(nullValue()));
        }

        @Test
        void aTagOfTheSourceIsSentAsItIs() {
            EntityTag weak = new EntityTag("x", true);
            assertThat(tags(JSON, null).toSend(Validators.of(weak)), is(weak));
            assertThat(tags(null, null).toSend(Validators.of(weak)), is(weak));
        }

        @Test
        void withoutTagAndVersionThereIsNothingToSendOrToCompare() {
            Validators dated = Validators.of(Instant.EPOCH);
            assertThat(tags(JSON, null).toSend(dated), is(nullValue()));
            assertThat(tags(JSON, null).toCompare(dated), is(nullValue()));
            assertThat(tags(JSON, null).toCompare(Validators.absent()), is(nullValue()));
        }

        @Test
        void whatIsSentIsCurrentAfterwards() {
            for (OpaqueTags opaque : Arrays.asList(null, new OpaqueTags("sixteen bytes or more"))) {
                Tags tags = tags(JSON, opaque);
                String sent = EntityTags.toField(Objects.requireNonNull(tags.toSend(SEVEN)));
                assertThat(isCurrent(tags, SEVEN, sent), is(true));
                assertThat(isCurrent(tags, Validators.ofVersion(8), sent), is(false));
                assertThat(isCurrent(tags.withSelected(";application/xml"), SEVEN, sent), is(true));
            }
        }

        @Test
        void aVersionOfAnyTextMakesAValidTag() {
            for (String version : List.of("a\"b", "a b", "a;b", "50%", "caf\u00e9", "\u0000", "\ud83d\ude00", "*")) {
                Validators current = Validators.ofVersion(version);
                EntityTag sent = Objects.requireNonNull(tags(JSON, null).toSend(current));
                Validators.of(sent); // refuses what no tag may hold
                assertThat(isCurrent(tags(JSON, null), current, EntityTags.toField(sent)), is(true));
            }
        }
    }

    @Nested
    @DisplayName("Opaque tags: VAL-10")
    class Opaque {

        private final OpaqueTags opaque = new OpaqueTags("sixteen bytes or more");

        @Test
        void equalVersionsOfTwoResourcesHaveDifferentTags() {
            assertThat(opaque.digest("documents/1", "7"), is(not(opaque.digest("documents/2", "7"))));
        }

        @Test
        void twoVersionsOfAResourceHaveDifferentTags() {
            assertThat(opaque.digest("documents/1", "7"), is(not(opaque.digest("documents/1", "8"))));
        }

        @Test
        void pathAndVersionAreToldApart() {
            assertThat(opaque.digest("documents/1", "17"), is(not(opaque.digest("documents/11", "7"))));
        }

        @Test
        void theKeyDecides() {
            assertThat(
                    opaque.digest("documents/1", "7"),
                    is(not(new OpaqueTags("another secret of enough bytes").digest("documents/1", "7"))));
        }

        @Test
        void nothingOfTheVersionShows() {
            Validators telling = Validators.ofVersion("2026-07-01-alice");
            String sent =
                    EntityTags.toField(Objects.requireNonNull(tags(JSON, opaque).toSend(telling)));
            assertThat(sent, not(containsString("alice")));
            assertThat(sent, not(containsString("2026")));
            assertThat(sent, containsString(JSON));
        }

        @Test
        void thePlainVersionIsNotCurrent() {
            assertThat(isCurrent(tags(JSON, opaque), SEVEN, "\"7;application/json\""), is(false));
        }

        @Test
        void aShortKeyIsRefused() {
            assertThrows(IllegalArgumentException.class, () -> new OpaqueTags("fifteen bytes.."));
            // in bytes, not in characters
            assertThat(new OpaqueTags("\u00e9".repeat(8)).digest("", "1").isEmpty(), is(false));
        }
    }

    @Nested
    @DisplayName("What is served")
    class Served {

        @Test
        void eachMediaTypeHasItsName() {
            assertThat(
                    representations("application/json;charset=UTF-8", "Application/XML", "text/csv;header=present")
                            .names(),
                    contains(";application/json", ";application/xml", ";text/csv+header=present"));
        }

        @Test
        void aWildcardOrNothingLeavesThemOpen() {
            assertThat(representations().names(), is(empty()));
            assertThat(representations("*/*").names(), is(empty()));
            assertThat(representations("application/json", "text/*").names(), is(empty()));
            assertThat(representations("*/*").areNegotiated(), is(false));
        }

        @Test
        void oneIsNotNegotiatedAndTwoAre() {
            assertThat(representations("application/json").areNegotiated(), is(false));
            assertThat(representations("application/json", "application/xml").areNegotiated(), is(true));
        }

        @Test
        void theOneIsSelectedWhateverTheRequestSays() {
            assertThat(selected("image/png", "application/json"), is(";application/json"));
        }

        @Test
        void ofSeveralTheRequestSelects() {
            assertThat(selected("application/xml", "application/json", "application/xml"), is(";application/xml"));
            assertThat(
                    selected("application/xml;q=0.5, application/json", "application/json", "application/xml"),
                    is(";application/json"));
        }

        @Test
        void ofSeveralNoneMayBeAcceptable() {
            assertThat(selected("image/png", "application/json", "application/xml"), is(nullValue()));
        }

        @Test
        void openOnesAreToldOnlyByTheResponse() {
            assertThat(selected("application/json", "*/*"), is(nullValue()));
        }

        @Test
        void aRequestThatCannotBeNegotiatedSelectsNone() {
            Representations two = representations("application/json", "application/xml");
            assertThat(two.selectedBy(Exchange.request("GET", "Accept-Language", "\u0000;;q=x")), is(nullValue()));
        }

        @Test
        void contentIsNamedByWhatItIsWhateverIsKnown() {
            Representations known = representations("text/plain;charset=UTF-8", "image/svg+xml", "a/b;v=1");
            for (String type : List.of(
                    "text/plain",
                    "Text/PLAIN; charset=ISO-8859-1",
                    "text/plain;q=0.5",
                    "text/plain;charset=UTF-8;format=flowed",
                    "image/svg+xml",
                    "image/svg",
                    "a/b",
                    "a/b;v=1",
                    "a/b;v=2",
                    "a/b+v")) {
                for (Locale language : new Locale[] {null, Locale.GERMAN}) {
                    for (String coding : new String[] {null, "gzip"}) {
                        MediaType content = MediaType.valueOf(type);
                        String made = Representations.name(content, language, coding);
                        assertThat(known.nameOf(content, language, coding), is(made));
                        assertThat(Representations.UNKNOWN.nameOf(content, language, coding), is(made));
                    }
                }
            }
        }

        @Test
        void aNameThatIsKnownIsNotMadeAnew() {
            Representations known = representations("text/plain", "application/json");
            assertThat(
                    known.nameOf(MediaType.valueOf("application/JSON;charset=UTF-8"), null, null),
                    is(sameInstance(known.names().get(1))));
        }

        private @Nullable String selected(String accept, String... produced) {
            return representations(produced).selectedBy(Exchange.request("GET", "Accept", accept));
        }
    }

    private static Representations representations(String... types) {
        return Representations.of(
                Arrays.stream(types)
                        .map(MediaType::valueOf)
                        .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll),
                types.length > 1);
    }

    private static Tags tags(@Nullable String selected, @Nullable OpaqueTags opaque) {
        return new Tags("documents/1", List.of(JSON, ";application/xml"), selected, Match.EXACT, opaque, Epoch.NONE);
    }

    private static boolean isCurrent(Tags tags, Validators current, String field) {
        return EntityTagField.matches(
                Precondition.IF_MATCH, List.of(field), true, tags.toCompare(current), Comparison.STRONG_ANY);
    }
}
