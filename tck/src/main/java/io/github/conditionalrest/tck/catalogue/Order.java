package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Carried.assertion;
import static io.github.conditionalrest.tck.catalogue.Carried.expect;
import static io.github.conditionalrest.tck.catalogue.Carried.send;
import static org.hamcrest.Matchers.hasSize;

import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is answered before any precondition is looked at. */
final class Order {

    private static final List<String> METHODS = List.of("GET", "PUT", "PATCH", "DELETE", "POST");
    private static final List<String> PRECONDITIONS = List.of(
            "X-Tck: no precondition",
            "If-Match: \"Current-1\"",
            "If-Match: \"other\"",
            "If-Match: *",
            "If-Match: malformed",
            "If-None-Match: \"Current-1\"",
            "If-None-Match: *",
            "If-Unmodified-Since: Tue, 14 Nov 2000 22:13:20 GMT");

    private Order() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        for (String method : METHODS) {
            all.add(first(1, method, "401", "secret/strong", "authentication"));
            all.add(first(2, method, "403", "secret/strong", "authorization", "Authorization: Bearer somebody-else"));
            all.add(nothingTold(3, method));
            all.add(nothingTold(4, method, "Authorization: Bearer somebody-else"));
            all.add(first(5, method, "404", "pinned/strong/no-such-route", "the choice of a resource"));
            if (!method.equals("GET")) {
                all.add(first(6, method, "405", "read-only/strong", "the choice of a method"));
            }
            if (!method.equals("GET") && !method.equals("DELETE")) {
                all.add(unsupported(method));
            }
        }
        all.add(first(7, "GET", "406", "read-only/strong", "the choice of a representation", "Accept: image/png"));
        all.add(first(9, "PUT", "406", "pinned/strong", "the choice of a representation", "Accept: image/png"));
        all.add(assertion("REQ-8.10", Level.RULE, "REQ-8", "Who is let in is told what everybody is told")
                .sent("PUT without a precondition, with a stale one and with a current one, by the one who may")
                .accepted("428, 412, 2xx")
                .because("Otherwise the assertions about those who may not would prove nothing.")
                .check(trial -> {
                    String target = trial.place("secret/strong");
                    String bearer = "Authorization: Bearer tck";
                    expect(trial, "428", "PUT", target, bearer);
                    expect(trial, "412", "PUT", target, bearer, "If-Match: \"other\"");
                    expect(trial, "2xx", "PUT", target, bearer, "If-Match: \"Current-1\"");
                    expect(trial, "304", "GET", target, bearer, "If-None-Match: \"Current-1\"");
                }));
        return all;
    }

    private static Assertion first(
            int number, String method, String accepted, String path, String what, String... lines) {
        return assertion(
                        "REQ-8." + number + "/" + method,
                        Level.RULE,
                        "REQ-8",
                        capital(what) + " comes before preconditions")
                .sent(method + " of " + path + ", without a precondition and with each kind of them")
                .accepted(accepted + " every time")
                .because(
                        "RFC 9110 §13.2.1: preconditions are evaluated after the normal request checks, before the action.")
                .check(trial -> {
                    for (String precondition : PRECONDITIONS) {
                        expect(trial, accepted, method, trial.place(path), and(lines, precondition));
                    }
                });
    }

    private static Assertion nothingTold(int number, String method, String... lines) {
        return assertion(
                        "REQ-8." + number + "/" + method,
                        Level.RULE,
                        "REQ-8",
                        "Who may not is told nothing by any precondition, not even what exists")
                .sent(method + " of a resource that exists and of one that does not, with each kind of precondition"
                        + (lines.length == 0 ? "" : ", by " + lines[0].toLowerCase(Locale.ROOT)))
                .accepted("the very same response every time, but for its Date")
                .because("A 412 or a 304 would confirm a guess about the state of what one may not see.")
                .check(trial -> {
                    Set<String> responses = new LinkedHashSet<>();
                    for (String state : List.of("strong", "absent")) {
                        for (String precondition : PRECONDITIONS) {
                            HttpResponse response =
                                    send(trial, method, trial.place("secret/" + state), and(lines, precondition));
                            responses.add(withoutDate(response));
                        }
                    }
                    trial.expect("the responses", responses, hasSize(1));
                });
    }

    private static Assertion unsupported(String method) {
        return assertion("REQ-8.8/" + method, Level.RULE, "REQ-8", "The media type comes before preconditions")
                .sent(method + " of an image, without a precondition and with each kind of them")
                .accepted("415 every time")
                .because(
                        "RFC 9110 §13.2.1: preconditions are evaluated after the normal request checks, before the action.")
                .check(trial -> {
                    for (String precondition : PRECONDITIONS) {
                        trial.expectStatus(
                                trial.send(HttpRequest.of(method, trial.place("pinned/strong"), precondition)
                                        .entity("image/png", "text")),
                                "415");
                    }
                });
    }

    private static String withoutDate(HttpResponse response) {
        List<String> lines = response.fieldLines().stream()
                .filter(line -> !line.regionMatches(true, 0, "Date:", 0, 5))
                .sorted()
                .toList();
        return new HttpResponse(response.status(), response.interim(), lines, response.body()).toString();
    }

    private static String capital(String what) {
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    }

    private static String[] and(String[] lines, String precondition) {
        List<String> all = new ArrayList<>(List.of(lines));
        all.add(precondition);
        return all.toArray(String[]::new);
    }
}
