package io.github.conditionalrest.tck.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.tck.catalogue.Catalogue;
import io.github.conditionalrest.tck.check.NotesServer.Flaw;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aFindingSaysWhatComesOfItAndHowToRepeatAndCureIt() {
        try (NotesServer server = new NotesServer(Flaw.IGNORES_IF_MATCH)) {
            Ran ran = Ran.check(server.first(), "--allow-writes", "--json", file("a.json"));
            JsonObject finding = Ran.results(file("a.json"), "broken").stream()
                    .filter(result -> result.getString("id").equals("EVAL-2.2/PUT"))
                    .findFirst()
                    .orElseThrow();
            assertThat(finding.getString("level"), equalTo("must"));
            assertThat(finding.getString("clause"), equalTo("RFC 9110 §13.1.1"));
            assertThat(finding.getString("came"), equalTo("expected the status: 412, but: was 204"));
            assertThat(finding.getString("consequence"), startsWith("Two editors: the second save wins"));
            assertThat(finding.getString("cure"), containsString("in the same transaction"));
            assertThat(
                    finding.getString("curl"),
                    allOf(
                            startsWith("curl -i -X PUT '" + server.first() + "' -H 'If-Match: \"other\"'"),
                            containsString(
                                    "--data-binary '{\"id\":1,\"text\":\"What somebody wrote (conditional-check")));
            assertThat(finding.getString("transcript"), containsString("If-Match: \"other\""));
            assertThat(ran.out(), containsString("Cure:   "));
        }
    }

    @Test
    void whatWasNotTriedIsListedOnceWithItsReason() {
        try (NotesServer server = new NotesServer()) {
            Ran.check(server.first(), "--json", file("a.json"));
            List<JsonObject> notTried = Ran.results(file("a.json"), "not-tried");
            assertThat(notTried.size(), is(greaterThan(0)));
            notTried.forEach(result -> assertThat(result.getString("reason"), startsWith("needs ")));
            long ids = Ran.read(file("a.json")).getJsonArray("results").getValuesAs(JsonObject.class).stream()
                    .map(result -> result.getString("id"))
                    .distinct()
                    .count();
            assertThat(ids, is((long)
                    Ran.read(file("a.json")).getJsonArray("results").size()));
        }
    }

    @Test
    void runsOfNumbersAreTold() {
        List<Result> results = Selection.of(Catalogue.load(), List.of()).stream()
                .filter(item -> item.id().matches("ERR-2\\.(1|2|5[0-9])|EVAL-2\\.2/.*"))
                .map(item -> Result.notTried(item, "no"))
                .toList();
        assertThat(
                String.join(", ", Numbers.of(results)),
                equalTo("EVAL-2.2 GET/HEAD/PATCH/POST/DELETE/PUT, ERR-2.50 to 59, ERR-2.1, ERR-2.2"));
    }

    @Test
    void buildServersReadItAsTestsOfSurefire() throws Exception {
        try (NotesServer server = new NotesServer(Flaw.IGNORES_IF_MATCH)) {
            Ran.check(server.first(), "--allow-writes", "--junit", file("a.xml"), "--json", file("a.json"));
            Element suites = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file("a.xml").toFile())
                    .getDocumentElement();
            assertThat(suites.getTagName(), equalTo("testsuites"));
            JsonObject report = Ran.read(file("a.json"));
            assertThat(
                    suites.getElementsByTagName("failure").getLength(),
                    is(report.getInt("must") + report.getInt("should")));
            assertThat(suites.getElementsByTagName("skipped").getLength(), is(report.getInt("notTried")));
            NodeList all = suites.getElementsByTagName("testsuite");
            for (int i = 0; i < all.getLength(); i++) {
                Element suite = (Element) all.item(i);
                assertThat(
                        suite.getAttribute("tests"),
                        equalTo(Integer.toString(
                                suite.getElementsByTagName("testcase").getLength())));
                assertThat(
                        suite.getAttribute("failures"),
                        equalTo(Integer.toString(
                                suite.getElementsByTagName("failure").getLength())));
            }
        }
    }

    @Test
    void thePageIsWholeAndEscaped() throws Exception {
        try (NotesServer server = new NotesServer(Flaw.IGNORES_IF_MATCH)) {
            Ran.check(server.first(), "--allow-writes", "--html", file("a.html"));
            String page = Files.readString(file("a.html"));
            assertThat(page, allOf(startsWith("<!DOCTYPE html>"), containsString("</html>")));
            assertThat(page, containsString("EVAL-2.2/PUT"));
            assertThat(page, containsString("If-Match: &quot;other&quot;"));
            assertThat(page, not(containsString("<etag>")));
        }
    }

    @Test
    void thereIsAdviceOnEachAssertion() {
        Peer peer = new Peer(URI.create("http://127.0.0.1:1/"), List.of(), Duration.ofSeconds(1));
        try (NotesServer server = new NotesServer()) {
            Peer there = new Peer(server.first(), List.of(), Duration.ofSeconds(10));
            Settings settings = new Settings(
                    server.first(), null, List.of(), null, null, false, Set.of(), 8, Duration.ofSeconds(1));
            Found found = Found.at(there);
            Writes writes = new Writes(there, found, settings);
            List<Item> items = new ArrayList<>(Selection.of(Catalogue.load(), new Validity(peer).items()));
            items.addAll(new Editors(there, writes, new Tries(there, found, writes), 8).items());
            items.addAll(new Gateway(there, writes, writes, "/").items());
            Advice.Book advice = Advice.Book.open();
            for (Item item : items) {
                assertThat(item.id(), advice.on(item.id()).consequence(), not(equalTo("")));
                assertThat(item.id(), advice.on(item.id()).cure(), not(equalTo("")));
            }
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
