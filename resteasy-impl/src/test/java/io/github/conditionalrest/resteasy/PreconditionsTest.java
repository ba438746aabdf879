package io.github.conditionalrest.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.core.ServedTest;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.Decision.Kind;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checking by hand under the policy of the method, and what is reported of it. */
@Tag("everywhere")
class PreconditionsTest extends ServedTest {

    private final List<Decision> heard = new CopyOnWriteArrayList<>();

    @Path("hand")
    @Produces("text/plain")
    public static class ByHand {

        @GET
        @Conditional
        public String read(@BeanParam Preconditions preconditions) {
            preconditions.check(Validators.ofVersion(7));
            return "text";
        }

        @PUT
        @Conditional(require = Precondition.IF_MATCH, wildcard = false)
        public String replace(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(Validators.ofVersion(7));
            return "done";
        }

        @PATCH
        @Conditional(match = Match.VERSION)
        public String amend(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(Validators.ofVersion(7));
            return "done";
        }

        @PUT
        @Path("unannotated")
        public String unannotated(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(Validators.of(new EntityTag("x")));
            return "done";
        }

        @PUT
        @Path("forgotten")
        @Conditional
        public String forgotten(@BeanParam Preconditions preconditions, String body) {
            return "done";
        }

        @PUT
        @Path("request")
        @Conditional
        public String request(@Context Request request, String body) {
            return request.evaluatePreconditions(new EntityTag("x")) == null ? "done" : "refused";
        }

        @PUT
        @Path("staged")
        @Conditional
        public CompletionStage<String> staged(@BeanParam Preconditions preconditions, String body) {
            preconditions.check(Validators.ofVersion(7));
            return CompletableFuture.supplyAsync(() -> "done");
        }

        @PUT
        @Path("elsewhere")
        @Conditional(require = Precondition.IF_MATCH, match = Match.VERSION)
        public CompletionStage<String> elsewhere(@BeanParam Preconditions preconditions, String body) {
            return CompletableFuture.supplyAsync(() -> {
                preconditions.check(Validators.ofVersion(7));
                return "done";
            });
        }
    }

    @Override
    protected Application application() {
        heard.clear();
        ConditionalFeature feature = new ConditionalFeature(InstantSource.system(), List.of(heard::add));
        return application(Set.of(ByHand.class), Set.of(feature), Map.of());
    }

    private List<Kind> kinds() {
        return heard.stream().map(Decision::kind).toList();
    }

    @Test
    @DisplayName("SRC-3, VAL-1: a check by hand knows the tags of the method's representations")
    void aCheckByHandKnowsTheTagsOfItsRepresentations() {
        Http.Answer read = http().get("hand");

        assertThat(read.field("ETag"), is("\"7;text/plain\""));
        assertThat(http().get("hand", "If-None-Match: " + read.field("ETag")).status(), is(304));
        assertThat(http().put("hand", "If-Match: \"7;text/plain\"").status(), is(200));
        assertThat(http().put("hand", "If-Match: \"7;text/html\"").status(), is(412));
    }

    @Test
    @DisplayName("SRC-3, REQ-5: a check by hand knows what its method requires")
    void aCheckByHandKnowsWhatItsMethodRequires() {
        assertThat(http().put("hand").status(), is(428));
        assertThat(http().put("hand", "If-Match: *").status(), is(428));
        assertThat(http().put("hand", "If-None-Match: *").status(), is(428));
    }

    @Test
    @DisplayName("SRC-3, EVAL-8: a check by hand knows how its method compares")
    void aCheckByHandKnowsHowItsMethodCompares() {
        assertThat(
                http().send("PATCH", "hand", "new", "If-Match: W/\"7;text/html\"")
                        .status(),
                is(200));
        assertThat(http().send("PATCH", "hand", "new", "If-Match: W/\"6\"").status(), is(412));
    }

    @Test
    @DisplayName("REQ-1: check closes the hole where the annotation was forgotten")
    void checkRequiresWithoutTheAnnotationToo() {
        assertThat(http().put("hand/unannotated").status(), is(428));
        assertThat(http().put("hand/unannotated", "If-Match: \"y\"").status(), is(412));
        assertThat(http().put("hand/unannotated", "If-Match: x").body(), containsString("malformed"));
        assertThat(http().put("hand/unannotated", "If-Match: \"x\"").status(), is(200));
    }

    @Test
    @DisplayName("OBS-1: a check by hand, also through the exact Request, is no unguarded write")
    void aCheckByHandIsNoUnguardedWrite() {
        assertThat(http().put("hand", "If-Match: \"7;text/plain\"").status(), is(200));
        assertThat(http().put("hand/request", "If-Match: \"x\"").body(), is("done"));
        assertThat(http().put("hand/staged", "If-Match: \"7;text/plain\"").body(), is("done"));

        assertThat(kinds(), contains(Kind.PASSED, Kind.PASSED, Kind.PASSED));
    }

    @Test
    @DisplayName("OBS-1: a write that succeeds though nobody checked is reported")
    void aWriteThatNobodyCheckedIsReported() {
        assertThat(http().put("hand/forgotten", "If-Match: \"whatever\"").status(), is(200));

        assertThat(heard, is(List.of(new Decision("PUT", "hand/forgotten", null, Kind.UNGUARDED))));
    }

    // RESTEasy's proxies know nothing on a thread that is not theirs; an answer without the policy would be a wrong
    // one.
    @Test
    @DisplayName("SRC-3: a check on another thread fails, and does not go without its policy")
    void aCheckOnAnotherThreadFails() {
        assertThat(http().put("hand/elsewhere", "If-Match: \"7;text/plain\"").status(), is(500));
    }

    @Test
    @DisplayName("REQ-7: a problem is JSON, or XML where the client prefers it")
    void aProblemIsXmlWhereTheClientPrefersIt() {
        Http.Answer json = http().put("hand");
        Http.Answer xml = http().put("hand", "Accept: text/plain;q=0.1, application/problem+xml");

        assertThat(json.field("Content-Type"), startsWith("application/problem+json"));
        assertThat(json.field("Cache-Control"), is("no-store"));
        assertThat(xml.status(), is(428));
        assertThat(xml.field("Content-Type"), startsWith("application/problem+xml"));
        assertThat(xml.body(), containsString("<status>428</status>"));
    }
}
