package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Carried.assertion;
import static io.github.conditionalrest.tck.catalogue.Carried.expect;
import static io.github.conditionalrest.tck.catalogue.Carried.tag;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Annotations that are inherited, and classes of which the runtime has made or was given another one. */
final class Shapes {

    private static final String THREE_WAYS = "PUT without a precondition, with a stale one and with a current one";

    private Shapes() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        all.add(guarded(1, "shapes", "interface", "a class whose interface has the path and the methods"));
        all.add(guarded(2, "shapes", "superclass", "a class whose superclass has the path and the methods"));
        all.add(guarded(3, "shapes", "guarded-interface", "an interface that has the path and the methods too"));
        all.add(guarded(4, "shapes", "marked", "an interface that has nothing else"));
        all.add(guarded(5, "shapes", "guarded-superclass-with-path", "a superclass that has the path and methods too"));
        all.add(guarded(6, "shapes", "guarded-superclass", "a superclass, for the methods of a class"));
        all.add(guarded(
                7, "shapes", "guarded-superclass/inherited", "a superclass, for what a class inherits from it"));
        all.add(guarded(8, "shapes", "default-methods", "a class that inherits default methods"));
        all.add(guarded(9, "shapes", "generic-interface", "a class that implements a generic interface"));
        all.add(guarded(10, "shapes", "generic-superclass", "a class that extends a generic one"));
        all.add(guarded(11, "shapes", "guarded-generic-superclass", "the methods of a generic superclass"));
        all.add(guarded(12, "shapes", "singleton", "the class of an instance that the application gives"));
        all.add(guarded(13, "shapes", "generated/1", "a class that implements a generated interface"));
        all.add(assertion(
                        "REQ-10.14",
                        Level.RULE,
                        "REQ-10",
                        "So is the DELETE of a class that implements a generated interface")
                .sent("DELETE without a precondition, with a stale one and with a current one")
                .accepted("428, 412, 2xx")
                .because("What is generated from a description has the annotations, and nobody edits it.")
                .check(trial -> threeWays(trial, "DELETE", trial.place("shapes", "generated/1"))));
        all.add(guarded(15, "inheriting", "plain", "the superclass of the application"));
        located(all);
        beans(all);
        enterprise(all);
        free(all);
        nearest(all);
        narrower(all);
        replaced(all);
        refused(all);
        return all;
    }

    private static void located(List<Assertion> all) {
        all.add(guarded(20, "shapes", "located/anonymous", "the class that an anonymous sub-resource extends"));
        all.add(guarded(
                21, "shapes", "located/anonymous-object", "the class that an anonymous one extends, as Object"));
        all.add(guarded(22, "shapes", "located/made", "the class that a sub-resource with a generated name extends"));
        all.add(guarded(23, "shapes", "located/made-object", "the class that such a sub-resource extends, as Object"));
        all.add(guarded(24, "shapes", "located/proxy", "the interface of a java.lang.reflect.Proxy"));
        all.add(guarded(25, "shapes", "located/proxy-object", "the interface of such a proxy, as Object"));
    }

    private static void beans(List<Assertion> all) {
        all.add(bean(30, "of-request", "a sub-resource that is a @RequestScoped bean"));
        all.add(bean(31, "of-request-object", "a @RequestScoped bean behind a locator of Object"));
        all.add(bean(32, "of-application", "a sub-resource that is an @ApplicationScoped bean"));
        all.add(bean(33, "of-application-object", "an @ApplicationScoped bean behind a locator of Object"));
        all.add(intercepted(34, "intercepted", "a @Dependent bean with an interceptor"));
        all.add(intercepted(35, "intercepted-object", "such a bean behind a locator of Object"));
        all.add(draft(36, "an application that is a bean")
                .needs(Capability.CDI)
                .check(trial -> readAndWrite(trial, trial.place("bean-application", "plain"))));
    }

    private static void enterprise(List<Assertion> all) {
        all.add(enterprise(80, "stateless", "a @Stateless resource"));
        all.add(enterprise(81, "singleton", "a @Singleton resource"));
        all.add(hidden(82, "contract", "a @Stateless resource behind a @Local interface with @Path"));
        all.add(enterprise(83, "located/stateless", "a sub-resource that is a @Stateless bean"));
        all.add(enterprise(84, "located/stateless-object", "a @Stateless bean behind a locator of Object"));
        all.add(hidden(85, "located/behind-contract", "a sub-resource behind the @Local interface of a bean"));
        all.add(hidden(86, "located/behind-contract-object", "such a bean behind a locator of Object"));
    }

    private static void narrower(List<Assertion> all) {
        all.add(guarded(60, "shapes", "diamond", "a method that overrides one which another interface inherits"));
        all.add(guarded(61, "shapes", "diamond-of-types", "an interface whose parent another interface inherits too"));
    }

    private static void replaced(List<Assertion> all) {
        all.add(draft(62, "an alternative that takes the place of a resource class")
                .needs(Capability.CDI)
                .check(trial -> {
                    String target = trial.place("beans", "replaced");
                    if (!trial.send("GET", target).body().equals("alternative")) {
                        throw new NotApplicableException("needs a runtime that asks CDI for the resource");
                    }
                    readAndWrite(trial, target);
                }));
        all.add(bean(63, "produced", "what a producer makes behind a locator of its interface"));
        all.add(bean(64, "produced-object", "what a producer makes behind a locator of Object"));
        all.add(bean(65, "produced-subclass", "what a producer makes behind a locator of its superclass"));
    }

    private static void refused(List<Assertion> all) {
        all.add(StartUp.refused(
                "REQ-10.66",
                "REQ-10",
                "OnInheritedLocatorApplication",
                "The annotation on what a sub-resource locator overrides",
                "Root.documents",
                "Put it on the methods of the sub-resource"));
        all.add(StartUp.refused(
                "REQ-10.67",
                "REQ-10",
                "OnOtherAnnotationApplication",
                "The annotation on another annotation, and that on a class",
                "Documents.replace",
                "Put @Conditional itself in its place"));
        all.add(assertion(
                        "REQ-10.68",
                        Level.RULE,
                        "REQ-10",
                        "A write whose precondition nobody would evaluate is refused where no type tells of it before")
                .sent("PUT without a precondition, and with one, behind a locator of Object")
                .accepted("5xx both times")
                .because("What would have stopped the application must not answer as if it had evaluated.")
                .check(trial -> {
                    String target = trial.place("shapes", "located/nobody-object");
                    expect(trial, "5xx", "PUT", target);
                    expect(trial, "5xx", "PUT", target, "If-Match: \"x\"");
                }));
    }

    private static Assertion guarded(int number, String application, String path, String where) {
        return draft(number, where).check(trial -> readAndWrite(trial, trial.place(application, path)));
    }

    private static Assertion bean(int number, String path, String where) {
        return draft(number, where)
                .needs(Capability.CDI)
                .check(trial -> readAndWrite(trial, trial.place("beans", "located/" + path)));
    }

    private static Assertion intercepted(int number, String path, String where) {
        return draft(number, where).needs(Capability.CDI).check(trial -> {
            String target = trial.place("beans", "located/" + path);
            if (!trial.send("GET", target).body().startsWith("traced: ")) {
                throw new NotApplicableException("needs a container that intercepts what a locator hands out");
            }
            readAndWrite(trial, target);
        });
    }

    private static Assertion enterprise(int number, String path, String where) {
        return draft(number, where).needs(Capability.CDI).check(trial -> {
            String target = trial.place("enterprise", path);
            requireEnterpriseBeans(trial, target);
            readAndWrite(trial, target);
        });
    }

    private static void requireEnterpriseBeans(Trial trial, String target) {
        if (trial.send("GET", target).status() == 404) {
            throw new NotApplicableException("needs a container of enterprise beans");
        }
    }

    private static Assertion hidden(int number, String path, String where) {
        return assertion("REQ-10." + number, Level.RULE, "REQ-10", "The annotation guards, or is refused: on " + where)
                .needs(Capability.CDI)
                .sent(THREE_WAYS)
                .accepted("428, 412, 2xx; or 500 each time, without a word of what is wrong in the code")
                .because("Where the class with the annotation cannot be seen, nothing is let through.")
                .check(trial -> {
                    String target = trial.place("enterprise", path);
                    requireEnterpriseBeans(trial, target);
                    HttpResponse refusal = trial.send("PUT", target);
                    if (refusal.status() == 500) {
                        trial.expect("the content", refusal.body(), not(containsString("@Conditional")));
                        expect(trial, "500", "PUT", target, "If-Match: \"other\"");
                    } else {
                        threeWays(trial, "PUT", target);
                    }
                });
    }

    private static Draft draft(int number, String where) {
        return assertion("REQ-10." + number, Level.RULE, "REQ-10", "The annotation guards: on " + where)
                .sent(THREE_WAYS + "; GET, and GET with the current tag")
                .accepted("428, 412, 2xx; 200 with the tag, 304")
                .because("Whoever reads the class takes it for guarded, whatever the runtime makes of it.");
    }

    private static void readAndWrite(Trial trial, String target) {
        threeWays(trial, "PUT", target);
        trial.expect("ETag", tag(trial, target), is("\"x\""));
        expect(trial, "304", "GET", target, "If-None-Match: \"x\"");
    }

    private static void threeWays(Trial trial, String method, String target) {
        expect(trial, "428", method, target);
        expect(trial, "412", method, target, "If-Match: \"other\"");
        expect(trial, "2xx", method, target, "If-Match: \"x\"");
    }

    private static void free(List<Assertion> all) {
        all.add(free(40, "guarded-superclass/free", "@Unconditional takes an overriding method out of its superclass"));
        all.add(free(41, "free-of-superclass", "@Unconditional takes a class out of its superclass"));
    }

    private static Assertion free(int number, String path, String statement) {
        return assertion("REQ-10." + number, Level.RULE, "REQ-1", statement)
                .sent("PUT without a precondition, and with a stale one")
                .accepted("2xx both times")
                .because("What is inherited can be given up where it is inherited.")
                .check(trial -> {
                    expect(trial, "2xx", "PUT", trial.place("shapes", path), "X-Tck: no precondition");
                    expect(trial, "2xx", "PUT", trial.place("shapes", path), "If-Match: \"other\"");
                });
    }

    private static void nearest(List<Assertion> all) {
        all.add(wildcard(
                50, "strict-below-superclass", "428", "The policy of a class comes before that of its superclass"));
        all.add(wildcard(
                51,
                "superclass-before-interface",
                "2xx",
                "The policy of a superclass comes before that of an interface"));
    }

    private static Assertion wildcard(int number, String path, String accepted, String statement) {
        return assertion("REQ-10." + number, Level.RULE, "REQ-5", statement)
                .sent("PUT with If-Match: *, which one of them accepts and the other does not")
                .accepted(accepted)
                .because("The nearest annotation counts as a whole.")
                .check(trial -> expect(trial, accepted, "PUT", trial.place("shapes", path), "If-Match: *"));
    }
}
