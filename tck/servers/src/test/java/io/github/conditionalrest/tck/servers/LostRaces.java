package io.github.conditionalrest.tck.servers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.conditionalrest.tck.http.HttpResponse;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** How a server answers when a write loses a race, and when it fails for another reason, in all ways of the archive. */
final class LostRaces {

    static final String GUARDED = "locks";
    static final String PLAIN = "locks-plain";
    static final String PROBE = "rows";

    private static final List<String> BOUNDARIES = List.of(
            "transactional",
            "transactional-undeclared",
            "ejb",
            "user-transaction",
            "transactional-resource",
            "ejb-resource");
    private static final List<String> LOST = List.of("lost-at-commit", "lost-at-flush", "lost-by-lock");
    private static final List<String> FAILED =
            List.of("null-at-commit", "null-at-flush", "unmapped", "mapped", "not-found");

    private final RunningServer server;
    private final List<String> ownLost;

    /**
     * All ways on one server.
     *
     * @param ownLost mishaps that are lost races and that only this server has
     */
    LostRaces(RunningServer server, List<String> ownLost) {
        this.server = server;
        this.ownLost = ownLost;
    }

    Stream<DynamicTest> lost() {
        return Stream.concat(LOST.stream(), ownLost.stream())
                .flatMap(mishap -> BOUNDARIES.stream().map(boundary -> boundary + "/" + mishap))
                .map(way -> dynamicTest(way, () -> isRefused(way)));
    }

    /** The same without what turns lost races into answers. */
    Stream<DynamicTest> unmapped() {
        return LOST.stream()
                .flatMap(mishap -> BOUNDARIES.stream().map(boundary -> boundary + "/" + mishap))
                .map(way -> dynamicTest(way, () -> isAnError(way)));
    }

    Stream<DynamicTest> failed() {
        return FAILED.stream()
                .flatMap(mishap -> BOUNDARIES.stream().map(boundary -> boundary + "/" + mishap))
                .map(way -> dynamicTest(way, () -> isWhatItWas(way)));
    }

    /** One row from its first tag to a write that comes too late, by each kind of source that works on the server. */
    Stream<DynamicTest> guarded(List<String> sources) {
        return sources.stream().map(source -> dynamicTest(source, () -> isGuarded(source)));
    }

    private void isGuarded(String source) {
        String key = row(GUARDED, source, "guarded");
        long version = version(key);
        URI row = server.uri(GUARDED).resolve(source + "/" + key);
        HttpResponse read = Requests.send("GET", row);
        assertThat(read.toString(), read.status(), is(200));
        assertThat(read.field("ETag"), is(tag(version)));
        assertThat(
                Requests.send("GET", row, "If-None-Match: " + read.field("ETag"))
                        .status(),
                is(304));

        HttpResponse lost = put(URI.create(row + "/too-late"), "If-Match: " + read.field("ETag"));
        assertThat(lost.toString(), lost.status(), is(412));
        assertThat(put(row, "If-Match: " + read.field("ETag")).status(), is(412));

        HttpResponse written = put(row, "If-Match: " + Requests.send("GET", row).field("ETag"));
        assertThat(written.toString(), written.status(), is(200));
        assertThat(Requests.send("GET", row).field("ETag"), is(tag(version + 2)));
        assertThat(put(row).status(), is(428));
    }

    private static String tag(long version) {
        return "\"" + version + ";text/plain\"";
    }

    private static HttpResponse put(URI row, String... fieldLines) {
        return Requests.send(
                "PUT",
                row,
                Stream.concat(Stream.of("Content-Type: text/plain"), Stream.of(fieldLines))
                        .toArray(String[]::new));
    }

    private void isRefused(String way) {
        assertAll(() -> refused(way, 412, "Precondition Failed", "If-Match: *"), () -> refused(way, 409, "Conflict"));
    }

    private void refused(String way, int status, String body, String... fieldLines) {
        String row = row(GUARDED, way, String.valueOf(status));
        long version = version(row);
        HttpResponse answer = race(GUARDED, way, row, fieldLines);
        System.out.println(
                server.base() + " " + way + " " + answer.status() + " " + get(GUARDED, "rows/" + row + "/shape"));

        assertThat(answer.toString(), answer.status(), is(status));
        assertThat(answer.field("Content-Type"), startsWith("application/problem+json"));
        assertThat(answer.body(), containsString(body));
        assertThat(get(GUARDED, "rows/" + row), is(version + 1 + " of the rival"));
    }

    private void isAnError(String way) {
        HttpResponse answer = race(PLAIN, way, row(PLAIN, way, "unmapped"), "If-Match: *");

        // Not always 500: Jersey keeps a WebApplicationException that has left a transactional bean, and answers with
        // it
        // when a later request of somebody else fails to commit.
        assertThat(answer.toString(), answer.status(), is(oneOf(500, 404)));
    }

    private void isWhatItWas(String way) {
        String row = row(GUARDED, way, "failed");
        long version = version(row);
        HttpResponse answer = race(GUARDED, way, row, "If-Match: *");
        HttpResponse plain = race(PLAIN, way, row(PLAIN, way, "failed"), "If-Match: *");
        System.out.println(
                server.base() + " " + way + " " + answer.status() + " " + get(GUARDED, "rows/" + row + "/shape"));

        assertThat(answer.toString(), answer.status(), is(plain.status()));
        assertThat(answer.field("Content-Type"), is(plain.field("Content-Type")));
        assertThat(answer.body(), is(plain.body().replace(PLAIN, GUARDED)));
        assertThat(get(GUARDED, "rows/" + row), is(version + " as it was"));
    }

    private HttpResponse race(String context, String way, String row, String... fieldLines) {
        return Requests.send("PUT", server.uri(context).resolve("races/" + way + "/" + row), fieldLines);
    }

    private String row(String context, String way, String kind) {
        String row = way.replace('/', '.') + "." + kind;
        HttpResponse answer = Requests.send("PUT", server.uri(context).resolve("rows/" + row));
        assertThat(answer.toString(), answer.status(), is(204));
        return row;
    }

    // Hibernate counts from 0, EclipseLink from 1.
    private long version(String row) {
        return Long.parseLong(get(GUARDED, "rows/" + row).replaceFirst(" .*", ""));
    }

    private String get(String context, String path) {
        HttpResponse answer = Requests.send("GET", server.uri(context).resolve(path));
        assertThat(answer.toString(), answer.status(), is(200));
        return answer.body();
    }
}
