package io.github.conditionalrest.tck.check;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.tck.catalogue.Assertion;
import io.github.conditionalrest.tck.catalogue.Check;
import io.github.conditionalrest.tck.catalogue.Level;
import io.github.conditionalrest.tck.catalogue.NotApplicableException;
import io.github.conditionalrest.tck.catalogue.Trial;
import io.github.conditionalrest.tck.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the validators are any. The catalogue takes that for granted: an implementation under test makes right ones.
 */
final class Validity {

    private final Peer peer;

    Validity(Peer peer) {
        this.peer = peer;
    }

    List<Item> items() {
        return List.of(
                item(
                        "TAG-1.1",
                        "RFC 9110 §8.8.3",
                        "The ETag is one quoted string, weak or strong",
                        "GET",
                        "one line such as \"a\" or W/\"a\"",
                        this::isATag),
                item(
                        "TAG-1.2",
                        "RFC 9110 §5.6.7",
                        "Last-Modified is a date in the form that servers have to write",
                        "GET",
                        "a date such as Sun, 06 Nov 1994 08:49:37 GMT",
                        this::isADate),
                item(
                        "TAG-1.3",
                        "RFC 9110 §8.8.2.1",
                        "Last-Modified is not later than Date",
                        "GET",
                        "a Last-Modified that has passed",
                        this::isPast),
                item(
                        "TAG-1.4",
                        "RFC 9110 §8.8.3.3",
                        "Compressed content has another strong tag than the same content without compression",
                        "GET with Accept-Encoding: gzip",
                        "another ETag, or a weak one",
                        this::namesTheCoding),
                item(
                        "TAG-1.5",
                        "RFC 9110 §9.1",
                        "HEAD is answered",
                        "HEAD",
                        "200",
                        trial -> trial.expectStatus(trial.send("HEAD", peer.target()), "200")));
    }

    private static Item item(String id, String clause, String statement, String sent, String accepted, Check check) {
        Assertion assertion = new Assertion(id, Level.MUST, clause, statement, sent, accepted, clause, Set.of(), check);
        return new Item(assertion, Section.VALIDATORS, Severity.MUST);
    }

    private void isATag(Trial trial) {
        List<String> lines = trial.send("GET", peer.target()).lines("ETag");
        if (lines.isEmpty()) {
            throw new NotApplicableException("needs an ETag");
        }
        trial.expect("the ETag lines", lines, hasSize(1));
        trial.expect("ETag", lines.get(0), matchesRegex(Found.TAG));
    }

    private void isADate(Trial trial) {
        trial.expect(
                "Last-Modified " + dated(trial).field("Last-Modified"),
                date(trial).isPresent(),
                is(true));
    }

    private void isPast(Trial trial) {
        HttpResponse response = dated(trial);
        Instant modified =
                date(trial).orElseThrow(() -> new NotApplicableException("needs a Last-Modified that is one"));
        Instant sent = Found.instant(response.field("Date"))
                .orElseThrow(() -> new NotApplicableException("needs a Date, to compare Last-Modified with"));
        trial.expect("Last-Modified " + modified + " to be later than Date " + sent, modified.isAfter(sent), is(false));
    }

    private Optional<Instant> date(Trial trial) {
        return Found.instant(dated(trial).field("Last-Modified"));
    }

    private HttpResponse dated(Trial trial) {
        HttpResponse response = trial.send("GET", peer.target());
        if (!response.has("Last-Modified")) {
            throw new NotApplicableException("needs a Last-Modified");
        }
        return response;
    }

    private void namesTheCoding(Trial trial) {
        String plain =
                trial.send("GET", peer.target(), "Accept-Encoding: identity").field("ETag");
        HttpResponse coded = trial.send("GET", peer.target(), "Accept-Encoding: gzip");
        if (!coded.has("Content-Encoding")) {
            throw new NotApplicableException("needs a server that compresses");
        }
        if (!plain.startsWith("\"")) {
            throw new NotApplicableException("needs a strong ETag");
        }
        trial.expect("ETag of " + coded.field("Content-Encoding"), coded.field("ETag"), is(not(plain)));
    }
}
