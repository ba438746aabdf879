package io.github.conditionalrest.examples.documents;

import static io.github.conditionalrest.examples.documents.RunningServer.JSON;
import static io.github.conditionalrest.examples.documents.RunningServer.MERGE_PATCH;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a write with a precondition comes to, for each kind of resource. */
class WriteTest extends ServerTest {

    private static final String CONTENT = "{\"title\":\"Mine\",\"unknown\":{\"deep\":[1,2.50,null,\"ü\"]}}";

    // VAL-7: the new validators come with the new representation
    @ParameterizedTest
    @EnumSource
    void putWithTheCurrentValidatorIs200WithTheNewRepresentation(Kind kind) throws IOException {
        Answer before = server().read(kind);
        server().letSecondsPass(1);

        Answer answer = server().send(kind, "PUT", kind.seed(), CONTENT, JSON, kind.guard(before));

        assertThat(answer.status(), is(200));
        assertThat(answer.body(), is(CONTENT));
        assertThat(answer.field("Content-Location"), endsWith(kind.seed()));
        assertThat(answer.field("ETag"), is(not(before.field("ETag"))));
        Answer after = server().read(kind);
        assertThat(after.body(), is(CONTENT));
        assertThat(after.field("ETag"), is(answer.field("ETag")));
        assertThat(after.field("Last-Modified"), is(answer.field("Last-Modified")));
    }

    // VAL-8: no tag with which to repeat it blindly
    @ParameterizedTest
    @EnumSource
    void writeWithAStaleValidatorIs412AndChangesNothing(Kind kind) throws IOException {
        String stale = kind.guard(server().read(kind));
        server().letSecondsPass(1);
        server().send(kind, "PUT", kind.seed(), CONTENT, JSON, stale);

        Answer put = server().send(kind, "PUT", kind.seed(), "{}", JSON, stale);
        Answer patch = server().send(kind, "PATCH", kind.seed(), "{\"title\":null}", MERGE_PATCH, stale);
        Answer delete = server().send(kind, "DELETE", kind.seed(), null, stale);

        assertFailed(put);
        assertFailed(patch);
        assertFailed(delete);
        assertThat(server().read(kind).body(), is(CONTENT));
    }

    // RACE-4
    @ParameterizedTest
    @EnumSource
    void putCreatesOnceWithIfNoneMatchAny(Kind kind) throws IOException {
        String path = kind.path() + "/new%20one";

        Answer first = server().send(kind, "PUT", path, CONTENT, JSON, "If-None-Match: *");
        Answer second = server().send(kind, "PUT", path, "{}", JSON, "If-None-Match: *");

        assertThat(first.status(), is(201));
        assertThat(first.body(), is(CONTENT));
        assertThat(first.field("Location"), endsWith(path));
        assertFailed(second);
        assertThat(server().send(kind, "GET", path, null).body(), is(CONTENT));
    }

    // EVAL-6: PUT may create, so a condition on what is not there is false
    @ParameterizedTest
    @EnumSource
    void putWithIfMatchOfWhatIsNotThereIs412(Kind kind) throws IOException {
        assertFailed(server().send(kind, "PUT", kind.path() + "/absent", "{}", JSON, "If-Match: \"x\""));
        assertFailed(server().send(kind, "PUT", kind.path() + "/absent", "{}", JSON, "If-Match: *"));
    }

    // EVAL-6: PATCH and DELETE create nothing, so their answer is the one without a precondition
    @ParameterizedTest
    @EnumSource
    void patchAndDeleteOfWhatIsNotThereAre404(Kind kind) throws IOException {
        String path = kind.path() + "/absent";

        assertNotFound(server().send(kind, "PATCH", path, "{}", MERGE_PATCH, "If-Match: \"x\""));
        assertNotFound(server().send(kind, "DELETE", path, null, "If-Match: \"x\""));
    }

    @ParameterizedTest
    @EnumSource
    void patchMergesAndKeepsMembersThatItDoesNotName(Kind kind) throws IOException {
        server().send(kind, "PUT", kind.seed(), CONTENT, JSON, kind.guard(server().read(kind)));
        String patch = "{\"title\":null,\"added\":{\"kept\":1,\"dropped\":null}}";

        Answer answer = server().send(kind, "PATCH", kind.seed(), patch, MERGE_PATCH, kind.guard(server().read(kind)));

        assertThat(answer.status(), is(200));
        assertThat(answer.body(), is("{\"unknown\":{\"deep\":[1,2.50,null,\"ü\"]},\"added\":{\"kept\":1}}"));
        assertThat(answer.field("ETag"), is(server().read(kind).field("ETag")));
    }

    // VAL-7: a success without a body carries no validators
    @ParameterizedTest
    @EnumSource
    void deleteIs204AndThenThereIsNothing(Kind kind) throws IOException {
        Answer answer = server().send(kind, "DELETE", kind.seed(), null, kind.guard(server().read(kind)));

        assertThat(answer.status(), is(204));
        assertThat(answer.field("ETag"), is(nullValue()));
        assertNotFound(server().read(kind));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCreatedAnewNeverHasATagThatWasUsedBefore(Kind kind) throws IOException {
        Answer old = server().read(kind);
        server().letSecondsPass(1);
        server().send(kind, "DELETE", kind.seed(), null, kind.guard(old));
        server().send(kind, "PUT", kind.seed(), "{}", JSON, "If-None-Match: *");

        assertFailed(server().send(kind, "PUT", kind.seed(), CONTENT, JSON, kind.guard(old)));
    }

    @ParameterizedTest
    @EnumSource
    void postAddsToTheCollectionThatTheClientHasSeen(Kind kind) throws IOException {
        Answer before = server().send(kind, "GET", kind.path(), null);
        server().letSecondsPass(1);

        Answer added = server().send(kind, "POST", kind.path(), CONTENT, JSON, kind.guard(before));
        Answer stale = server().send(kind, "POST", kind.path(), CONTENT, JSON, kind.guard(before));

        assertThat(added.status(), is(201));
        assertThat(added.body(), is(CONTENT));
        String location = Objects.requireNonNull(added.field("Location"));
        assertThat(added.field("Content-Location"), is(location));
        Answer read = server().send(kind, "GET", URI.create(location).getPath(), null);
        assertThat(read.body(), is(CONTENT));
        assertThat(read.field("ETag"), is(added.field("ETag")));
        assertFailed(stale);
    }

    @ParameterizedTest
    @EnumSource
    void collectionHasATagThatChangesWithItsMembersAndNotWithTheirContent(Kind kind) throws IOException {
        Answer before = server().send(kind, "GET", kind.path(), null);
        server().send(kind, "PUT", kind.seed(), CONTENT, JSON, kind.guard(server().read(kind)));
        Answer afterChange = server().send(kind, "GET", kind.path(), null);
        server().send(kind, "PUT", kind.path() + "/another", "{}", JSON, "If-None-Match: *");
        Answer afterCreation = server().send(kind, "GET", kind.path(), null);

        assertThat(afterChange.field("ETag"), is(before.field("ETag")));
        assertThat(afterCreation.field("ETag"), is(not(before.field("ETag"))));
        assertThat(
                afterCreation
                        .json()
                        .getJsonArray("ids")
                        .getValuesAs(JsonString::getString)
                        .toString(),
                is("[another, welcome]"));
    }

    private static void assertFailed(Answer answer) {
        assertThat(answer.status(), is(412));
        assertThat(answer.field("Content-Type"), is("application/problem+json"));
        assertThat(answer.field("ETag"), is(nullValue()));
        assertThat(answer.json().getString("detail"), startsWith("If-"));
    }

    private static void assertNotFound(Answer answer) {
        assertThat(answer.status(), is(404));
        assertThat(answer.field("Content-Type"), is("application/problem+json"));
    }
}
