package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Carried.assertion;
import static io.github.conditionalrest.tck.catalogue.Carried.expect;
import static io.github.conditionalrest.tck.catalogue.Carried.fresh;
import static io.github.conditionalrest.tck.catalogue.Carried.send;
import static io.github.conditionalrest.tck.catalogue.Carried.tag;
import static io.github.conditionalrest.tck.catalogue.Carried.without;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests that race for one state, of which one may win. */
final class Races {

    private static final int ROUNDS = 5;
    private static final int WRITERS = 8;
    private static final String LOST = "No update is lost that was acknowledged.";

    private Races() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        all.add(oneReplaces(1, "compared")
                .needs(Capability.CHECKS_KNOW_THE_POLICY)
                .check(trial -> replace(trial, "compared")));
        all.add(oneReplaces(2, "checked").check(trial -> replace(trial, "checked")));
        all.add(outrun(3, "compared-late")
                .needs(Capability.CHECKS_KNOW_THE_POLICY)
                .check(trial -> lose(trial, "compared-late")));
        all.add(outrun(4, "checked-late").check(trial -> lose(trial, "checked-late")));
        all.add(refused(1, "If-Match: \"x\"", "412", "RFC 9110 §13.1.1"));
        all.add(refused(2, "If-Match: *", "412", "RFC 9110 §13.1.1"));
        all.add(refused(3, "If-Unmodified-Since: Tue, 14 Nov 2023 22:13:20 GMT", "412", "RFC 9110 §13.1.4"));
        all.add(refused(4, "If-None-Match: *", "412", "RFC 9110 §13.1.2"));
        all.add(refused(5, "X-Tck: none", "409", "RFC 9110 §15.5.10"));
        all.add(refused(6, "If-None-Match: \"x\"", "409", "RFC 9110 §15.5.10"));
        all.add(refused(7, "If-Modified-Since: Tue, 14 Nov 2023 22:13:20 GMT", "409", "RFC 9110 §15.5.10"));
        all.add(oneCreates(1, "compared")
                .needs(Capability.CHECKS_KNOW_THE_POLICY)
                .check(trial -> create(trial, "compared")));
        all.add(oneCreates(2, "checked").check(trial -> create(trial, "checked")));
        return all;
    }

    private static Draft oneReplaces(int number, String how) {
        return assertion(
                        "RACE-1." + number,
                        Level.RULE,
                        "RACE-1",
                        "Of several writes with one If-Match one succeeds: " + how)
                .sent(ROUNDS + " times " + WRITERS + " PUT at once, all with the current tag in If-Match")
                .accepted("204 once, 412 otherwise")
                .because(LOST);
    }

    private static Draft outrun(int number, String how) {
        return assertion(
                        "RACE-1." + number,
                        Level.RULE,
                        "RACE-1",
                        "A write between look-up and write is not lost: " + how)
                .sent("PUT with the current tag in If-Match, while the state changes before it writes")
                .accepted("412, and the state is the one of the other write")
                .because(LOST);
    }

    private static Draft oneCreates(int number, String how) {
        return assertion("RACE-4." + number, Level.RULE, "RACE-4", "Of several creations one succeeds: " + how)
                .sent(ROUNDS + " times " + WRITERS + " PUT at once, all with If-None-Match: *")
                .accepted("201 once, 412 otherwise")
                .because("The others would overwrite what was just created.");
    }

    private static void replace(Trial trial, String how) {
        for (int round = 0; round < ROUNDS; round++) {
            String target = created(trial);
            String line = "If-Match: " + tag(trial, target);
            trial.expect("the statuses", race(trial, target + "/" + how, line), equalTo(oneOf(204)));
        }
    }

    private static void create(Trial trial, String how) {
        for (int round = 0; round < ROUNDS; round++) {
            String target = trial.place("raced/" + fresh());
            trial.expect("the statuses", race(trial, target + "/" + how, "If-None-Match: *"), equalTo(oneOf(201)));
        }
    }

    private static void lose(Trial trial, String how) {
        String target = created(trial);
        HttpResponse refusal =
                trial.expectStatus(send(trial, "PUT", target + "/" + how, "If-Match: " + tag(trial, target)), "412");
        without(trial, refusal, "ETag");
        HttpResponse after = trial.expectStatus(trial.send("GET", target), "200");
        trial.expect("the text", after.body(), equalTo("in between"));
    }

    private static Assertion refused(int number, String line, String status, String clause) {
        return assertion(
                        "RACE-2." + number,
                        Level.RULE,
                        clause,
                        "A write that lost its race is " + status + ", with " + line)
                .sent("PUT with " + line + " to a method without a guard, whose write finds another state")
                .accepted(status + " with a problem")
                .because(
                        "The client hears of its precondition where it sent one that guards, and of a conflict otherwise.")
                .check(trial -> {
                    HttpResponse refusal = trial.expectStatus(
                            send(trial, "PUT", trial.place("raced/" + fresh() + "/free"), line), status);
                    trial.expect("Content-Type", refusal.field("Content-Type"), startsWith("application/problem+json"));
                    trial.expect("the problem", refusal.body(), containsString("\"status\":" + status));
                });
    }

    private static String created(Trial trial) {
        String target = trial.place("raced/" + fresh());
        expect(trial, "201", "PUT", target + "/checked", "If-None-Match: *");
        return target;
    }

    private static List<Integer> oneOf(int success) {
        List<Integer> statuses = new ArrayList<>(List.of(success));
        for (int i = 1; i < WRITERS; i++) {
            statuses.add(412);
        }
        return statuses;
    }

    // The statuses, the lowest first.
    private static List<Integer> race(Trial trial, String target, String line) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            CyclicBarrier start = new CyclicBarrier(WRITERS);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                answers.add(writers.submit(() -> {
                    start.await();
                    return send(trial, "PUT", target, line).status();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses.stream().sorted().toList();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + WRITERS + " requests were racing", e);
        } finally {
            writers.shutdownNow();
        }
    }
}
