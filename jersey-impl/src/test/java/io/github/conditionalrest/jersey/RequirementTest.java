package io.github.conditionalrest.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import org.glassfish.jersey.internal.Version;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** REQ-1 to REQ-7, over HTTP. */
class RequirementTest extends GuardedTest {

    @Override
    ResourceConfig application() {
        return new ResourceConfig(NoteResource.class);
    }

    @BeforeEach
    void forget() {
        NoteResource.WRITES.set(0);
        NoteResource.LOOKUPS.set(0);
    }

    @Test
    void runsOnTheVersionThatTheBuildNames() {
        assertThat(Version.getVersion(), is(System.getProperty("jersey.version")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "PATCH", "DELETE"})
    @DisplayName("REQ-1 a write without a precondition is refused before any lookup")
    void aWriteWithoutAPreconditionIsRefusedBeforeAnyLookup(String method) {
        Http.Answer answer = http().send(method, "notes/it", "new");

        assertThat(answer.body(), answer.status(), is(428));
        assertThat(NoteResource.LOOKUPS.get(), is(0));
        assertThat(NoteResource.WRITES.get(), is(0));
    }

    @Test
    void smoke() {
        System.out.println(http().get("notes/it"));
        System.out.println(http().get("notes/it", "If-None-Match: " + NoteResource.TAG));
        System.out.println(http().get("notes/it", "If-Modified-Since: " + NoteResource.LAST_MODIFIED));
        System.out.println(http().put("notes/it"));
        System.out.println(http().put("notes/it", "Accept: application/xml"));
        System.out.println(http().put("notes/it", "If-Match: " + NoteResource.TAG));
        System.out.println(http().put("notes/it", "If-Match: \"6;text/plain\""));
        System.out.println(http().put("notes/it", "If-Match: 6"));
        System.out.println(http().put("notes/it", "If-None-Match: " + NoteResource.TAG));
        System.out.println(http().put("notes/new", "If-None-Match: *"));
        System.out.println(http().send("HEAD", "notes/it", ""));
        System.out.println(http().send("OPTIONS", "notes/it", "", "If-Match: \"x\""));
        System.out.println(http().get("notes/none"));
        System.out.println(http().send("DELETE", "notes/none", "", "If-Match: *"));
        assertThat("", containsString(""));
    }
}
