package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Carried.assertion;
import static io.github.conditionalrest.tck.catalogue.Carried.expect;

import java.util.ArrayList;
import java.util.List;

/** Where the annotation may stand, and which one counts. */
final class Positions {

    private static final String STATELESS = "X-Tck: no precondition";

    private Positions() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        all.add(guards(20, "tck", "positions/method", "on the method"));
        all.add(guards(21, "tck", "positions-on-class", "on the class"));
        all.add(guards(22, "tck", "positions-on-class/below", "on the class, of a method with a path of its own"));
        all.add(guards(23, "tck", "positions/interface", "on the interface method that is implemented"));
        all.add(guards(24, "tck", "positions/inherited", "on a method that is inherited from a superclass"));
        all.add(guards(25, "tck", "positions/overridden", "on the superclass method that is overridden"));
        all.add(guards(26, "tck", "positions/interface-anew", "repeated on an implementation with annotations"));
        all.add(guards(27, "tck", "positions/overridden-anew", "repeated on an overriding method with annotations"));
        all.add(guards(28, "tck", "positions/sub", "on a sub-resource method"));
        all.add(guards(29, "tck", "positions/sub/method", "on a sub-resource method with a path of its own"));
        all.add(guards(30, "tck", "positions/sub-object", "on a sub-resource method behind a locator of Object"));
        all.add(guards(31, "tck", "positions/sub-class", "on a sub-resource method behind a locator of Class"));
        all.add(guards(32, "tck", "positions/sub-guarded", "on the class of a sub-resource"));
        all.add(guards(33, "tck", "positions/sub-guarded-object", "on the class of what a locator of Object returns"));
        all.add(guards(34, "tck", "positions/sub-guarded-class", "on the class that a locator of Class returns"));
        all.add(guards(35, "guarded", "plain", "on the application"));
        all.add(guards(36, "tck", "positions-on-class/own", "on a method that takes the source of its class"));
        all.add(guards(37, "guarded", "own", "on a class that takes the source of the application"));
        all.add(guards(38, "guarded", "own/strict", "on a method that takes the source of the application"));
        all.add(assertion("REQ-1.39", Level.RULE, "REQ-1", "A sub-resource method that checks by hand is guarded")
                .sent("PATCH without a precondition, with a stale one and with a current one")
                .accepted("428, 412, 2xx")
                .because("@BeanParam Preconditions works in a sub-resource too.")
                .check(trial -> threeWays(trial, "PATCH", trial.place("positions/sub"))));
        free(all);
        nearest(all);
        return all;
    }

    private static Assertion guards(int number, String application, String path, String where) {
        return assertion("REQ-1." + number, Level.RULE, "REQ-1", "The annotation guards: " + where)
                .sent("PUT without a precondition, with a stale one and with a current one")
                .accepted("428, 412, 2xx")
                .because("An annotation that guards nothing looks like protection.")
                .check(trial -> threeWays(trial, "PUT", trial.place(application, path)));
    }

    private static void threeWays(Trial trial, String method, String target) {
        expect(trial, "428", method, target);
        expect(trial, "412", method, target, "If-Match: \"other\"");
        expect(trial, "2xx", method, target, "If-Match: \"x\"");
    }

    private static void free(List<Assertion> all) {
        all.add(free(50, "PUT", "tck", "positions/nowhere", "A method without the annotation is free"));
        all.add(free(51, "PUT", "tck", "positions/sub/nowhere", "So is one of a sub-resource"));
        all.add(free(52, "DELETE", "tck", "positions-on-class", "@Unconditional takes a method out of its class"));
        all.add(free(
                53,
                "PUT",
                "tck",
                "positions/sub-guarded/free",
                "@Unconditional takes a method out of the class of its sub-resource"));
        all.add(free(54, "PUT", "guarded", "plain/free", "@Unconditional takes a method out of its application"));
        all.add(free(55, "PUT", "guarded", "free", "@Unconditional takes a class out of its application"));
        all.add(assertion("REQ-1.56", Level.RULE, "REQ-2", "A guarded application requires nothing of reads")
                .sent("GET without a precondition, and with the current tag in If-None-Match")
                .accepted("200, then 304")
                .because("Guarding everything must not break what only reads.")
                .check(trial -> {
                    expect(trial, "200", "GET", trial.place("guarded", "plain"));
                    expect(trial, "304", "GET", trial.place("guarded", "plain"), "If-None-Match: \"x\"");
                }));
    }

    private static Assertion free(int number, String method, String application, String path, String statement) {
        return assertion("REQ-1." + number, Level.RULE, "REQ-1", statement)
                .sent(method + " without a precondition, and with a stale one")
                .accepted("2xx both times")
                .because("What is not guarded is none of the library's business.")
                .check(trial -> {
                    expect(trial, "2xx", method, trial.place(application, path), STATELESS);
                    expect(trial, "2xx", method, trial.place(application, path), "If-Match: \"other\"");
                });
    }

    private static void nearest(List<Assertion> all) {
        all.add(wildcard(60, "tck", "positions-on-class", "2xx", "The policy of the class counts for its methods"));
        all.add(wildcard(
                61, "tck", "positions-on-class/own", "428", "That of the method comes before that of the class"));
        all.add(wildcard(62, "guarded", "plain", "428", "The policy of the application counts for its classes"));
        all.add(wildcard(63, "guarded", "own", "2xx", "That of the class comes before that of the application"));
        all.add(wildcard(64, "guarded", "own/strict", "428", "That of the method comes before both"));
    }

    private static Assertion wildcard(int number, String application, String path, String accepted, String statement) {
        return assertion("REQ-1." + number, Level.RULE, "REQ-5", statement)
                .sent("PUT with If-Match: *, which one of them accepts and the other does not")
                .accepted(accepted)
                .because("The nearest annotation counts as a whole.")
                .check(trial -> expect(trial, accepted, "PUT", trial.place(application, path), "If-Match: *"));
    }
}
