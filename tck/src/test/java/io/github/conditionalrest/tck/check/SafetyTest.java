package io.github.conditionalrest.tck.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.github.conditionalrest.tck.check.NotesServer.Came;
import io.github.conditionalrest.tck.check.NotesServer.Flaw;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** It does no more to other people's servers than it was allowed to, and tells nobody how it got in. */
@Timeout(120)
class SafetyTest {

    private static final String TOKEN = "open-sesame-4711";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void sendsNothingButReadsUnlessItIsAllowedTo() {
        try (NotesServer server = new NotesServer()) {
            Ran ran = Ran.check(server.first(), "--create", server.uri("/notes/new"));
            assertThat(ran.status(), is(0));
            assertThat(methods(server), everyItem(is(oneOf("GET", "HEAD", "OPTIONS"))));
            assertThat(ran.out().replaceAll("\\s+", " "), containsString("needs --allow-writes"));
        }
    }

    @Test
    void putsToThatUrlAloneAndDeletesWhatItHasCreatedAlone() {
        try (NotesServer server = new NotesServer()) {
            Ran.check(server.first(), "--allow-writes", "--create", server.uri("/notes/new"));
            for (Came came : server.came()) {
                assertThat(came.method(), is(oneOf("GET", "HEAD", "OPTIONS", "PUT", "DELETE")));
                assertThat(came.path(), is(oneOf("/notes/first", "/notes/new")));
                if (came.method().equals("DELETE")) {
                    assertThat(came.path(), equalTo("/notes/new"));
                }
            }
            assertThat(server.content("/notes/first"), equalTo(NotesServer.FIRST));
            assertThat(server.content("/notes/new"), is(nullValue()));
        }
    }

    @Test
    void changesNoContentWhereNoWritePassesThatShouldNot() {
        try (NotesServer server = new NotesServer(Flaw.REQUIRES)) {
            Ran.check(server.first(), "--allow-writes", "--only", "dates,grammar,requirement");
            List<String> written = server.came().stream()
                    .filter(came -> came.method().equals("PUT"))
                    .map(Came::body)
                    .distinct()
                    .toList();
            assertThat(written, contains(NotesServer.FIRST));
        }
    }

    @Test
    void writesWhatItIsGiven() throws Exception {
        try (NotesServer server = new NotesServer()) {
            Path body = Files.writeString(folder.resolve("body.json"), "{\"mine\":{n}}");
            Ran ran = Ran.check(server.first(), "--allow-writes", "--body", body, "--only", "writes");
            assertThat(ran.status(), is(0));
            assertThat(
                    server.came().stream()
                            .filter(came -> came.method().equals("PUT"))
                            .map(Came::body)
                            .filter(content ->
                                    !content.matches("\\{\"mine\":[0-9]+}") && !content.equals(NotesServer.FIRST))
                            .toList(),
                    is(empty()));
            assertThat(server.content("/notes/first"), equalTo(NotesServer.FIRST));
        }
    }

    @Test
    void saysWhatItCouldNotPutBack() {
        try (NotesServer server = new NotesServer(Flaw.CANNOT_BE_PUT_BACK)) {
            Ran ran = Ran.check(server.first(), "--allow-writes", "--only", "writes");
            assertThat(ran.out(), ran.status(), is(10));
            assertThat(ran.out(), containsString("NOT PUT BACK: PUT of what was there is answered 507"));
        }
    }

    @Test
    void saysWhatItCouldNotDelete() {
        try (NotesServer server = new NotesServer(Flaw.KEEPS_WHAT_IT_CREATES)) {
            Ran ran = Ran.check(
                    server.first(), "--allow-writes", "--create", server.uri("/notes/new"), "--only", "creates");
            assertThat(ran.out(), ran.status(), is(10));
            assertThat(
                    ran.out().replaceAll("\\s+", " "), containsString("could not be deleted: DELETE is answered [405"));
        }
    }

    @Test
    void putsBackWhenItIsStopped() throws Exception {
        try (NotesServer server = new NotesServer()) {
            Process check = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            ConditionalCheck.class.getName(),
                            server.first().toString(),
                            "--allow-writes",
                            "--only",
                            "races")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .start();
            try {
                while (NotesServer.FIRST.equals(server.content("/notes/first"))) {
                    assertThat("the check still runs", check.isAlive(), is(true));
                    Thread.onSpinWait();
                }
                check.destroy();
                assertThat(check.waitFor(60, TimeUnit.SECONDS), is(true));
            } finally {
                check.destroyForcibly();
            }
            assertThat(server.content("/notes/first"), equalTo(NotesServer.FIRST));
            assertThat(
                    Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8),
                    containsString("Put back: the content is what it was."));
        }
    }

    @Test
    void tellsNobodyWhatItWasGivenAsAHeader() throws Exception {
        try (NotesServer server = new NotesServer(Flaw.NEEDS_A_TOKEN, Flaw.IGNORES_IF_MATCH)) {
            List<File> reports = List.of(
                    folder.resolve("a.json").toFile(),
                    folder.resolve("a.xml").toFile(),
                    folder.resolve("a.html").toFile());
            Ran ran = Ran.check(
                    server.first(),
                    "--allow-writes",
                    "--header",
                    "Authorization: Bearer " + TOKEN,
                    "--json",
                    reports.get(0),
                    "--junit",
                    reports.get(1),
                    "--html",
                    reports.get(2));
            assertThat(ran.status(), is(1));
            assertThat(ran.out(), not(containsString(TOKEN)));
            assertThat(ran.out(), containsString("-H \"Authorization: $AUTHORIZATION\""));
            for (File report : reports) {
                assertThat(Files.readString(report.toPath()), not(containsString(TOKEN)));
            }
        }
    }

    private static List<String> methods(NotesServer server) {
        return server.came().stream().map(Came::method).distinct().toList();
    }
}
