package io.github.conditionalrest.tck.check;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.tck.catalogue.Answer;
import io.github.conditionalrest.tck.catalogue.Assertion;
import io.github.conditionalrest.tck.catalogue.Check;
import io.github.conditionalrest.tck.catalogue.Level;
import io.github.conditionalrest.tck.catalogue.NotApplicableException;
import io.github.conditionalrest.tck.catalogue.Trial;
import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** What preconditions are for: two people, and then many, who save what they have read. */
final class Editors {

    static final int ROUNDS = 10;
    static final int CREATE_ROUNDS = 5;

    private static final Answer SUCCESS = Answer.of("2xx");
    // That it should be 412 is what others of the catalogue are about.
    private static final Answer REFUSAL = Answer.of("4xx");

    private final Peer peer;
    private final Writes writes;
    private final Tries tries;
    private final int writers;
    private int worstLoser;

    Editors(Peer peer, Writes writes, Tries tries, int writers) {
        this.peer = peer;
        this.writes = writes;
        this.tries = tries;
        this.writers = writers;
    }

    List<Item> items() {
        return List.of(
                item(
                        Section.WRITES,
                        "LOST-1.1",
                        "RFC 9110 §13.1.1",
                        "Of two editors who have read the same, the second one is refused",
                        "PUT with the tag that was read, and then another PUT with the same tag",
                        "a refusal",
                        this::twoEditors),
                item(
                        Section.WRITES,
                        "LOST-1.2",
                        "RFC 9110 §8.8.1",
                        "A strong tag changes whenever the content does",
                        "PUT of other content",
                        "another ETag on the next GET",
                        this::tagChanges),
                new Item(
                        assertion(
                                "TELL-1.1",
                                Level.SHOULD,
                                "RFC 6585 §3",
                                "The 428 explains how to do it right",
                                "PUT without a precondition",
                                "428 with content",
                                this::explains),
                        Section.REQUIREMENT,
                        Severity.SHOULD),
                item(
                        Section.CREATES,
                        "LOST-3.1",
                        "RFC 9110 §13.1.1",
                        "A DELETE with a stale tag is refused",
                        "DELETE of what was created, with If-Match: \"other\"",
                        "a refusal",
                        this::staleDelete),
                racing(
                        load(ROUNDS),
                        "LOST-2.1",
                        "RFC 9110 §13.1.1",
                        "Of " + writers + " writers with the same If-Match at the same time, one wins",
                        "PUT, " + writers + " at once, " + ROUNDS + " rounds",
                        "2xx once in each round",
                        this::race),
                racing(
                        load(CREATE_ROUNDS),
                        "LOST-2.2",
                        "RFC 9110 §13.1.2",
                        "Of " + writers + " writers who create the same at the same time, one wins",
                        "PUT with If-None-Match: *, " + writers + " at once, " + CREATE_ROUNDS + " rounds",
                        "2xx once in each round",
                        this::creationRace),
                new Item(
                        assertion(
                                "LOST-2.3",
                                Level.SHOULD,
                                "RFC 9110 §13.2.2",
                                "Who loses a race is told so, and not that the server has failed",
                                "PUT, " + writers + " at once, as above",
                                "412, or another 4xx",
                                this::losersAreTold),
                        Section.RACES,
                        Severity.SHOULD));
    }

    private String load(int rounds) {
        return rounds + " rounds of " + writers + " PUTs at once, " + rounds * writers + " in all, begin now";
    }

    private static Item racing(
            String load, String id, String clause, String statement, String sent, String accepted, Check check) {
        Assertion assertion = assertion(id, Level.MUST, clause, statement, sent, accepted, check);
        return new Item(assertion, Section.RACES, Severity.MUST, load);
    }

    private static Item item(
            Section section, String id, String clause, String statement, String sent, String accepted, Check check) {
        return new Item(assertion(id, Level.MUST, clause, statement, sent, accepted, check), section, Severity.MUST);
    }

    private static Assertion assertion(
            String id, Level level, String clause, String statement, String sent, String accepted, Check check) {
        return new Assertion(id, level, clause, statement, sent, accepted, clause, Set.of(), check);
    }

    private void twoEditors(Trial trial) {
        HttpResponse read = read(trial);
        demandSuccess(put(trial, read));
        HttpResponse after = trial.send("GET", peer.target());
        demandEffect(read, after);
        if (after.field("ETag").equals(read.field("ETag"))) {
            throw new NotApplicableException("needs a tag that changes with the content, see LOST-1.2");
        }
        trial.expectStatus(put(trial, read), REFUSAL);
    }

    private void tagChanges(Trial trial) {
        HttpResponse read = read(trial);
        demandSuccess(put(trial, read));
        HttpResponse after = trial.send("GET", peer.target());
        demandEffect(read, after);
        trial.expect("ETag", after.field("ETag"), is(not(read.field("ETag"))));
    }

    private void explains(Trial trial) {
        HttpRequest request = HttpRequest.of("PUT", peer.target());
        HttpResponse response = trial.send(request.entity(writes.mediaType(), writes.same()));
        if (response.status() != 428) {
            throw new NotApplicableException("needs a server that requires preconditions");
        }
        trial.expect("the content to be blank", response.body().isBlank(), is(false));
    }

    private void race(Trial trial) {
        int won = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            HttpResponse read = read(trial);
            List<HttpRequest> requests =
                    IntStream.range(0, writers).mapToObj(i -> request(read)).toList();
            List<HttpResponse> responses = tries.together(requests);
            HttpResponse after = trial.send("GET", peer.target());
            int winners = winners(responses);
            if (winners > 0) {
                demandEffect(read, after);
                if (after.field("ETag").equals(read.field("ETag"))) {
                    throw new NotApplicableException("needs a tag that changes with the content, see LOST-1.2");
                }
            }
            oneAtMost(trial, round, responses);
            won += winners;
        }
        if (won == 0) {
            throw new NotApplicableException("needs a round in which somebody wins");
        }
    }

    private void creationRace(Trial trial) {
        String target = writes.createTarget();
        int won = 0;
        for (int round = 1; round <= CREATE_ROUNDS; round++) {
            demandAbsence(trial, target);
            HttpRequest create =
                    HttpRequest.of("PUT", target, "If-None-Match: *").entity(writes.mediaType(), writes.same());
            List<HttpResponse> responses = tries.together(
                    IntStream.range(0, writers).mapToObj(i -> create).toList());
            int winners = winners(responses);
            if (winners > 0 && trial.send("GET", target).status() == 404) {
                throw new NotApplicableException("needs a PUT that creates; it is answered 2xx, and there is nothing");
            }
            oneAtMost(trial, round, responses);
            won += winners;
            String remains = writes.removeCreated();
            if (!remains.isEmpty()) {
                throw new NotApplicableException("needs a DELETE that succeeds, for another round. " + remains);
            }
        }
        if (won == 0) {
            throw new NotApplicableException("needs a round in which somebody wins");
        }
    }

    private void staleDelete(Trial trial) {
        String target = writes.createTarget();
        demandAbsence(trial, target);
        HttpRequest create = HttpRequest.of("PUT", target, "If-None-Match: *");
        demandSuccess(trial.send(create.entity(writes.mediaType(), writes.same())));
        if (!trial.send("GET", target).field("ETag").startsWith("\"")) {
            throw new NotApplicableException("needs a strong ETag on what was created");
        }
        HttpResponse response = trial.send("DELETE", target, "If-Match: \"other\"");
        if (Set.of(401, 403, 405, 501).contains(response.status())) {
            throw new NotApplicableException("needs DELETE; it is answered " + response.status());
        }
        trial.expectStatus(response, REFUSAL);
    }

    private static void demandAbsence(Trial trial, String target) {
        int status = trial.send("GET", target).status();
        if (status != 404 && status != 410) {
            throw new NotApplicableException("needs that nothing exists at --create; GET is answered " + status);
        }
    }

    private void oneAtMost(Trial trial, int round, List<HttpResponse> responses) {
        trial.expect("how many of " + writers + " succeed in round " + round, winners(responses), lessThanOrEqualTo(1));
        responses.forEach(response -> worstLoser = Math.max(worstLoser, response.status()));
    }

    private void losersAreTold(Trial trial) {
        if (worstLoser == 0) {
            throw new NotApplicableException("needs the race, LOST-2.1");
        }
        trial.expect("the highest status of who lost in a race", worstLoser, lessThan(500));
    }

    private static int winners(List<HttpResponse> responses) {
        return (int) responses.stream()
                .filter(response -> SUCCESS.accepts(response.status()))
                .count();
    }

    private HttpResponse read(Trial trial) {
        // Finds out whether content can be changed, which changes it: so before anything is read.
        Objects.requireNonNull(writes.variants());
        HttpResponse read = trial.send("GET", peer.target());
        if (!read.field("ETag").startsWith("\"")) {
            throw new NotApplicableException("needs a strong ETag");
        }
        return read;
    }

    private HttpResponse put(Trial trial, HttpResponse read) {
        return trial.send(request(read));
    }

    private HttpRequest request(HttpResponse read) {
        return HttpRequest.of("PUT", peer.target(), "If-Match: " + read.field("ETag"))
                .entity(writes.mediaType(), writes.variants().next());
    }

    private static void demandSuccess(HttpResponse response) {
        if (!SUCCESS.accepts(response.status())) {
            throw new NotApplicableException("needs a PUT that succeeds; it is answered " + response.status());
        }
    }

    // RFC 9110 §15.5.13 and §13.1.1 are about changes: where nothing changes, nothing is lost.
    private static void demandEffect(HttpResponse before, HttpResponse after) {
        if (before.field("ETag").equals(after.field("ETag")) && before.body().equals(after.body())) {
            throw new NotApplicableException(
                    "needs a PUT that changes what GET tells; it is answered 2xx, and nothing changes");
        }
    }
}
