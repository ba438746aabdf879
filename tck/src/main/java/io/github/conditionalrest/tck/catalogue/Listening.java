package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Carried.assertion;
import static io.github.conditionalrest.tck.catalogue.Carried.expect;
import static io.github.conditionalrest.tck.catalogue.Carried.fresh;
import static io.github.conditionalrest.tck.catalogue.Carried.send;
import static io.github.conditionalrest.tck.catalogue.Carried.tag;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a listener hears. */
final class Listening {

    private static final String CURRENT = "If-Match: \"Current-2\"";
    private static final String ROUTE = "observed/{state}";
    private static final String BY_HAND = "observed-by-hand/{state}/";

    private Listening() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        all.add(heard(1, "PUT", "strong-dated", "428", "REQUIRED PUT {route} null", "X-Tck: none"));
        all.add(heard(2, "PUT", "strong-dated", "412", "FAILED PUT {route} IF_MATCH", "If-Match: \"other\""));
        all.add(heard(
                3,
                "PUT",
                "strong-dated",
                "412",
                "FAILED PUT {route} IF_UNMODIFIED_SINCE",
                "If-Unmodified-Since: Tue, 14 Nov 2000 22:13:20 GMT"));
        all.add(heard(4, "PUT", "strong-dated", "412", "FAILED PUT {route} IF_NONE_MATCH", "If-None-Match: *"));
        all.add(heard(5, "PUT", "strong-dated", "400", "MALFORMED PUT {route} IF_MATCH", "If-Match: other"));
        all.add(heard(
                6,
                "GET",
                "strong-dated",
                "304",
                "NOT_MODIFIED GET {route} IF_NONE_MATCH",
                "If-None-Match: \"Current-2\""));
        all.add(heard(
                7,
                "GET",
                "strong-dated",
                "304",
                "NOT_MODIFIED GET {route} IF_MODIFIED_SINCE",
                "If-Modified-Since: Tue, 14 Nov 2023 22:13:20 GMT"));
        all.add(heard(8, "PUT", "strong-dated", "2xx", "PASSED PUT {route} IF_MATCH", CURRENT));
        all.add(heard(
                9,
                "PUT",
                "strong-dated",
                "2xx",
                "PASSED PUT {route} IF_UNMODIFIED_SINCE",
                "If-Unmodified-Since: Tue, 14 Nov 2023 22:13:20 GMT"));
        all.add(heard(10, "PUT", "absent", "2xx", "PASSED PUT {route} IF_NONE_MATCH", "If-None-Match: *"));
        all.add(heard(11, "GET", "strong-dated", "200", "PASSED GET {route} null", "X-Tck: none"));
        byHand(all);
        ofStores(all);
        unevaluated(all);
        return all;
    }

    private static void unevaluated(List<Assertion> all) {
        all.add(unevaluated(
                1, "PUT", "If-Match: \"x\"", "400", "A condition of a write that nobody evaluates is refused"));
        all.add(unevaluated(
                2,
                "PUT",
                "If-Unmodified-Since: Tue, 14 Nov 2023 22:13:20 GMT",
                "400",
                "So is a date that nobody evaluates"));
        all.add(unevaluated(3, "PUT", "If-None-Match: *", "400", "So is the condition of a write on absence"));
        all.add(unevaluated(4, "GET", "If-Match: \"x\"", "400", "So is If-Match of a read"));
        all.add(unevaluated(5, "GET", "If-None-Match: \"x\"", "200", "A read may ignore what only spares a transfer"));
        all.add(unevaluated(6, "PUT", "X-Tck: no precondition", "2xx", "A request without a condition is performed"));
    }

    private static Assertion unevaluated(int number, String method, String field, String accepted, String statement) {
        return assertion("OBS-3." + number, Level.RULE, "OBS-3", statement)
                .sent(method + " with " + field + " to an application that guards nothing and refuses such conditions")
                .accepted(accepted)
                .because("Who sends a condition believes that it is honoured.")
                .check(trial -> expect(trial, accepted, method, trial.place("refusing", "plain"), field));
    }

    private static void byHand(List<Assertion> all) {
        all.add(hears(
                20,
                "A write that succeeds though nobody evaluated is reported, each time",
                "PUT",
                "observed-by-hand/strong-dated/forgotten",
                BY_HAND + "forgotten",
                "2xx",
                List.of("UNGUARDED PUT {route} null"),
                CURRENT));
        all.add(hears(
                21,
                "The same write is reported again",
                "PUT",
                "observed-by-hand/strong-dated/forgotten",
                BY_HAND + "forgotten",
                "2xx",
                List.of("UNGUARDED PUT {route} null"),
                CURRENT));
        all.add(hears(
                22,
                "A write that did not succeed is not reported as unguarded",
                "PUT",
                "observed-by-hand/strong-dated/conflicting",
                BY_HAND + "conflicting",
                "409",
                List.of(),
                CURRENT));
        all.add(hears(
                23,
                "A PATCH that succeeds on what its source calls absent is reported as unguarded",
                "PATCH",
                "observed/absent/part",
                ROUTE + "/part",
                "2xx",
                List.of("PASSED PATCH {route} IF_MATCH", "UNGUARDED PATCH {route} null"),
                CURRENT));
        all.add(hears(
                24,
                "A DELETE that succeeds on what its source calls absent changes nothing, and is not",
                "DELETE",
                "observed/absent/part",
                ROUTE + "/part",
                "2xx",
                List.of("PASSED DELETE {route} IF_MATCH"),
                CURRENT));
        for (String how : List.of("checked", "evaluated")) {
            int number = how.equals("checked") ? 30 : 33;
            all.add(known(number, how, "strong-dated", "2xx", "PASSED PUT {route} IF_MATCH", CURRENT));
        }
        all.add(known(31, "checked", "strong-dated", "412", "FAILED PUT {route} IF_MATCH", "If-Match: \"other\""));
        all.add(known(32, "checked", "strong-dated", "428", "REQUIRED PUT {route} null", "X-Tck: none"));
        all.add(known(34, "evaluated", "strong-dated", "2xx", "FAILED PUT {route} IF_MATCH", "If-Match: \"other\""));
    }

    private static void ofStores(List<Assertion> all) {
        all.add(ofStore(
                40,
                "A write that did not have its store compare is reported as unguarded",
                "careless",
                "2xx",
                "If-Match: {tag}",
                "PASSED PUT {route} IF_MATCH",
                "UNGUARDED PUT {route} null"));
        all.add(ofStore(
                41,
                "A creation has nothing to compare with, and is not",
                "careless",
                "2xx",
                "If-None-Match: *",
                "PASSED PUT {route} IF_NONE_MATCH"));
        all.add(knowing(ofStore(
                42,
                "A write that had its store compare is not",
                "compared",
                "2xx",
                "If-Match: {tag}",
                "PASSED PUT {route} IF_MATCH")));
        all.add(knowing(ofStore(
                43,
                "A write that checked once more is not",
                "checked",
                "2xx",
                "If-Match: {tag}",
                "PASSED PUT {route} IF_MATCH")));
        all.add(knowing(ofStore(
                44,
                "A lost race is heard of",
                "compared-late",
                "412",
                "If-Match: {tag}",
                "PASSED PUT {route} IF_MATCH",
                "FAILED PUT {route} IF_MATCH")));
    }

    private static Assertion ofStore(
            int number, String statement, String how, String status, String line, String... decisions) {
        String route = "raced/{id}/" + how;
        List<String> expected = Stream.of(decisions)
                .map(decision -> decision.replace("{route}", route))
                .toList();
        return assertion("OBS-1." + number, Level.RULE, "OBS-1", statement)
                .sent("PUT with " + line.replace("{tag}", "the current tag"))
                .accepted(status + "; a listener hears " + String.join(", then ", expected))
                .because("Between look-up and write there is a gap that only the store can close.")
                .check(trial -> {
                    String target = trial.place("raced/" + fresh());
                    String filled = line;
                    if (line.contains("{tag}")) {
                        trial.expectStatus(send(trial, "PUT", target + "/checked", "If-None-Match: *"), "201");
                        filled = line.replace("{tag}", tag(trial, target));
                    }
                    int before = heard(trial, route).size();
                    trial.expectStatus(send(trial, "PUT", target + "/" + how, filled), status);
                    List<String> after = heard(trial, route);
                    trial.expect("what was heard", after.subList(before, after.size()), equalTo(expected));
                });
    }

    private static Assertion known(int number, String how, String state, String status, String decision, String line) {
        Assertion heard = hears(
                number,
                "A method that has " + how + " is heard of, and is not unguarded",
                "PUT",
                "observed-by-hand/" + state + "/" + how,
                BY_HAND + how,
                status,
                List.of(decision),
                line);
        return knowing(heard);
    }

    private static Assertion knowing(Assertion heard) {
        return assertion(heard.id(), heard.level(), heard.clause(), heard.statement())
                .needs(Capability.CHECKS_KNOW_THE_POLICY)
                .sent(heard.sent())
                .accepted(heard.accepted())
                .because(heard.because())
                .check(heard.check());
    }

    private static Assertion heard(
            int number, String method, String state, String status, String decision, String line) {
        return hears(
                number,
                "A listener hears once of: " + decision.substring(0, decision.indexOf(' ')),
                method,
                "observed/" + state,
                ROUTE,
                status,
                List.of(decision),
                line);
    }

    private static Assertion hears(
            int number,
            String statement,
            String method,
            String path,
            String route,
            String status,
            List<String> decisions,
            String line) {
        List<String> expected = decisions.stream()
                .map(decision -> decision.replace("{route}", route))
                .toList();
        return assertion("OBS-1." + number, Level.RULE, "OBS-1", statement)
                .sent(method + " with " + line)
                .accepted(status + "; a listener hears "
                        + (expected.isEmpty() ? "nothing" : String.join(", then ", expected)))
                .because("Kind, method, route and field are what metrics need, and no value tells of anybody.")
                .check(trial -> {
                    int before = heard(trial, route).size();
                    trial.expectStatus(send(trial, method, trial.place(path), line), status);
                    List<String> after = heard(trial, route);
                    trial.expect("what was heard", after.subList(before, after.size()), equalTo(expected));
                });
    }

    private static List<String> heard(Trial trial, String route) {
        String query = route.replace("{", "%7B").replace("}", "%7D");
        String text = trial.expectStatus(trial.send("GET", trial.place("memory/decisions?route=" + query)), "200, 204")
                .body();
        return text.lines().toList();
    }
}
