package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Carried.assertion;
import static io.github.conditionalrest.tck.catalogue.Carried.counted;
import static io.github.conditionalrest.tck.catalogue.Carried.expect;
import static io.github.conditionalrest.tck.catalogue.Carried.filled;
import static io.github.conditionalrest.tck.catalogue.Carried.fresh;
import static io.github.conditionalrest.tck.catalogue.Carried.send;
import static io.github.conditionalrest.tck.catalogue.Carried.tag;
import static io.github.conditionalrest.tck.catalogue.Carried.without;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Where the current state comes from: sources, checks by hand, entities; and what is injected. */
final class Sources {

    private static final int READERS = 20;

    private Sources() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        made(all);
        answers(all);
        failures(all);
        byHand(all);
        entities(all);
        requests(all);
        mappers(all);
        paths(all);
        return all;
    }

    private static void made(List<Assertion> all) {
        all.add(assertion("SRC-1.1", Level.RULE, "SRC-1", "A plain source is asked")
                .sent("PUT without a precondition, with a stale one and with a current one")
                .accepted("428, 412, 2xx")
                .because("A class with a constructor without parameters is all that is needed.")
                .check(trial -> threeWays(trial, trial.place("one-instance/" + fresh()))));
        all.add(assertion("SRC-1.2", Level.RULE, "SRC-1", "One instance serves all requests")
                .sent("GET of " + READERS + " resources at the same time, whose tag tells the instance")
                .accepted("the same ETag every time")
                .because("Sources are looked up once, not per request.")
                .check(trial -> {
                    Set<String> tags = ConcurrentHashMap.newKeySet();
                    IntStream.range(0, READERS)
                            .parallel()
                            .forEach(i -> tags.add(tag(trial, trial.place("one-instance/" + fresh()))));
                    trial.expect("the tags", tags, hasSize(1));
                }));
        all.add(assertion("SRC-1.3", Level.RULE, "SRC-1", "The runtime injects the @Context fields of a source")
                .needs(Capability.SOURCE_INJECTION)
                .sent(
                        "GET of two resources, whose source takes the identifier from an injected UriInfo; PUT with each tag")
                .accepted("the tag of each; 412 with that of the other, 2xx with its own")
                .because("What is injected is of the current request, though the source is one.")
                .check(trial -> {
                    String one = trial.place("injected-source/one");
                    trial.expect("ETag", tag(trial, one), is("\"of-one\""));
                    trial.expect("ETag", tag(trial, trial.place("injected-source/two")), is("\"of-two\""));
                    expect(trial, "412", "PUT", one, "If-Match: \"of-two\"");
                    expect(trial, "2xx", "PUT", one, "If-Match: \"of-one\"");
                }));
        all.add(assertion("SRC-1.4", Level.RULE, "SRC-1", "A source that is a bean has its dependencies injected")
                .needs(Capability.CDI, Capability.BEAN_SOURCES)
                .sent("PUT without a precondition, with a stale one and with a current one; GET with the current tag")
                .accepted("428, 412, 2xx; 304")
                .because("The state is mostly behind a service.")
                .check(trial -> {
                    String id = fresh();
                    String target = trial.place("beans", id);
                    trial.expect("ETag", tag(trial, target), is("\"from-a-bean-" + id + '"'));
                    threeWays(trial, target);
                    expect(trial, "304", "GET", target, "If-None-Match: \"from-a-bean-" + id + '"');
                }));
        all.add(assertion("SRC-1.5", Level.RULE, "SRC-3", "A resource that is a bean checks by hand")
                .needs(Capability.CDI, Capability.BEAN_SOURCES)
                .sent("PATCH without a precondition, with a stale one and with a current one")
                .accepted("428, 412, 2xx")
                .because("@BeanParam Preconditions works with CDI too.")
                .check(trial -> {
                    String id = fresh();
                    String target = trial.place("beans", id);
                    expect(trial, "428", "PATCH", target);
                    expect(trial, "412", "PATCH", target, "If-Match: \"other\"");
                    expect(trial, "2xx", "PATCH", target, "If-Match: \"from-a-bean-" + id + '"');
                }));
    }

    private static void threeWays(Trial trial, String target) {
        String current = tag(trial, target);
        expect(trial, "428", "PUT", target);
        expect(trial, "412", "PUT", target, "If-Match: \"other\"");
        expect(trial, "2xx", "PUT", target, "If-Match: " + current);
    }

    private static void answers(List<Assertion> all) {
        all.add(answer(1, "absent", "If-None-Match: *", "201"));
        all.add(answer(2, "absent", "If-Match: *", "412"));
        all.add(answer(3, "bare", "If-None-Match: *", "412"));
        all.add(answer(4, "bare", "If-Match: *", "2xx"));
        all.add(answer(5, "bare", "If-Match: \"Current-1\"", "412"));
        all.add(answer(6, "bare", "If-Unmodified-Since: Tue, 14 Nov 2023 22:13:20 GMT", "428"));
        all.add(answer(7, "strong", "If-None-Match: *", "412"));
        all.add(answer(8, "strong", "If-Match: *", "2xx"));
        all.add(answer(9, "strong", "If-Match: \"Current-1\"", "2xx"));
        all.add(assertion("SRC-2.10", Level.RULE, "SRC-2", "What exists without validators is read without any")
                .sent("GET")
                .accepted("200 without ETag and Last-Modified")
                .because("There is nothing to send.")
                .check(trial -> without(
                        trial,
                        trial.expectStatus(trial.send("GET", trial.place("pinned/bare")), "200"),
                        "ETag",
                        "Last-Modified")));
    }

    private static Assertion answer(int number, String state, String line, String accepted) {
        return assertion(
                        "SRC-2." + number,
                        Level.RULE,
                        "SRC-2",
                        "A source has three answers; of " + state + " holds: " + line.substring(0, line.indexOf(':'))
                                + " is " + (accepted.startsWith("2") ? "true" : "not true"))
                .sent("PUT of a resource that is " + state + " with " + line)
                .accepted(accepted)
                .because("Absent, present with validators and present without are three different things.")
                .check(trial -> expect(trial, accepted, "PUT", trial.place("pinned/" + state), line));
    }

    private static void failures(List<Assertion> all) {
        int number = 20;
        for (String how : List.of("unchecked", "checked", "null", "unavailable")) {
            String accepted = how.equals("unavailable") ? "503" : "5xx";
            String what =
                    switch (how) {
                        case "unchecked" -> "A RuntimeException";
                        case "checked" -> "A checked exception";
                        case "null" -> "A null";
                        default -> "A WebApplicationException";
                    };
            for (String method : List.of("PUT", "GET")) {
                all.add(assertion(
                                "SRC-2." + number++,
                                Level.RULE,
                                "SRC-2",
                                what + " of a source fails the request, and the method does not run")
                        .sent(method + " with If-Match: *")
                        .accepted(accepted + "; the method did not run")
                        .because("To let it pass would be to guess.")
                        .check(trial -> {
                            String id = fresh();
                            expect(trial, accepted, method, trial.place("failing/" + how + "/" + id), "If-Match: *");
                            trial.expect("how often the method ran", counted(trial, "ran/" + id), is(0));
                        }));
            }
        }
        all.add(assertion("SRC-2.30", Level.RULE, "SRC-2", "A source that does not fail lets the method run")
                .sent("PUT with If-Match: *")
                .accepted("2xx; the method ran once")
                .because("Otherwise the assertions about those that fail would prove nothing.")
                .check(trial -> {
                    String id = fresh();
                    expect(trial, "2xx", "PUT", trial.place("failing/not/" + id), "If-Match: *");
                    trial.expect("how often the method ran", counted(trial, "ran/" + id), is(1));
                }));
    }

    private static void byHand(List<Assertion> all) {
        all.add(handled(1, "checked/strong", "a parameter"));
        all.add(handled(2, "checked-by-field/strong", "a field of the resource"));
        all.add(handled(3, "checked-by-field/strong/made", "an instance that was made by its constructor"));
        all.add(assertion(
                        "SRC-3.4", Level.RULE, "SRC-3", "`evaluate` of @BeanParam Preconditions decides nothing itself")
                .sent("PUT with a stale and with a current tag, to a method that answers 409 itself")
                .accepted("409, 2xx")
                .because("The method has asked, and decides.")
                .check(trial -> {
                    String target = trial.place("checked-by-field/strong/evaluated");
                    expect(trial, "409", "PUT", target, "If-Match: \"other\"");
                    expect(trial, "2xx", "PUT", target, "If-Match: \"Current-1\"");
                }));
        all.add(assertion("SRC-3.5", Level.RULE, "SRC-3", "A read that checks by hand is 304 where nothing has changed")
                .sent("GET with the current tag, and with another one, in If-None-Match")
                .accepted("304 with the ETag, 200")
                .because("The check ends the method.")
                .check(trial -> {
                    for (String path : List.of("checked/strong", "checked-by-field/strong")) {
                        String target = trial.place(path);
                        String[] lines = filled(trial, target, "If-None-Match: {tag}");
                        HttpResponse unchanged = trial.expectStatus(trial.send("GET", target, lines), "304");
                        trial.expect("ETag", unchanged.field("ETag"), is("\"Current-1\""));
                        expect(trial, "200", "GET", target, "If-None-Match: \"other\"");
                    }
                }));
        all.add(assertion("SRC-3.6", Level.RULE, "SRC-3", "A check by hand requires what its method requires")
                .needs(Capability.CHECKS_KNOW_THE_POLICY)
                .sent("PUT to a method that takes a tag alone, with a date, with If-None-Match: * and with a tag")
                .accepted("428, 428, 2xx")
                .because("The annotation is the policy of the method, whoever evaluates.")
                .check(trial -> {
                    String target = trial.place("strict-by-hand/strong-dated/by-tag");
                    expect(trial, "428", "PUT", target, "If-Unmodified-Since: Tue, 14 Nov 2023 22:13:20 GMT");
                    expect(trial, "428", "PUT", target, "If-None-Match: *");
                    expect(trial, "2xx", "PUT", target, "If-Match: \"Current-2\"");
                }));
    }

    private static Assertion handled(int number, String path, String what) {
        return assertion("SRC-3." + number, Level.RULE, "SRC-3", "Preconditions check by hand: " + what)
                .sent("PUT without a precondition, with a stale, a malformed and a current one")
                .accepted("428, 412, 400, 2xx; the refusals are problems")
                .because("Without a source, the method checks.")
                .check(trial -> {
                    String target = trial.place(path);
                    Problems.isProblem(trial, send(trial, "PUT", target), 428);
                    Problems.isProblem(trial, send(trial, "PUT", target, "If-Match: \"other\""), 412);
                    Problems.isProblem(trial, send(trial, "PUT", target, "If-Match: other"), 400);
                    expect(trial, "2xx", "PUT", target, "If-Match: \"Current-1\"");
                });
    }

    private static void entities(List<Assertion> all) {
        all.add(told(10, "telling/entity", "An entity that is Validated tells its validators"));
        all.add(told(11, "telling/tag", "A tag that the method sets itself is evaluated"));
        all.add(assertion("SRC-3.12", Level.RULE, "SRC-3", "A tag that the method sets comes before that of the entity")
                .sent("GET")
                .accepted("200 with the one ETag of the method")
                .because("The method speaks last.")
                .check(trial -> trial.expect("ETag", tag(trial, trial.place("telling/both")), is("\"x\""))));
        all.add(assertion("SRC-3.13", Level.RULE, "VAL-1", "The tag that an entity tells names the representation")
                .sent("GET of an entity that tells a version")
                .accepted("200 with a strong tag that is more than the version")
                .because("A tag from a version is strong only if it also names the representation.")
                .check(trial -> {
                    String tag = tag(trial, trial.place("telling/entity"));
                    trial.expect("ETag", tag, not(equalTo("\"7\"")));
                }));
    }

    private static Assertion told(int number, String path, String statement) {
        return assertion("SRC-3." + number, Level.RULE, "SRC-3", statement)
                .sent("GET, and GET with the tag in If-None-Match, weakened, and with another one in If-Match")
                .accepted("200 with an ETag, 304, 304, 412")
                .because("A read without a source is decided once the response is there.")
                .check(trial -> {
                    String target = trial.place(path);
                    String tag = tag(trial, target);
                    HttpResponse unchanged =
                            trial.expectStatus(trial.send("GET", target, "If-None-Match: " + tag), "304");
                    trial.expect("ETag of the 304", unchanged.field("ETag"), equalTo(tag));
                    without(trial, unchanged, "Content-Type");
                    expect(trial, "304", "GET", target, "If-None-Match: W/" + tag);
                    expect(trial, "412", "GET", target, "If-Match: \"other\"");
                });
    }

    private static void requests(List<Assertion> all) {
        all.add(exact(60, "comma", "PUT", "If-Match: {tag}", "2xx", "a tag with a comma is one tag"));
        all.add(exact(61, "weak", "PUT", "If-Match: *", "2xx", "`*` asks for existence alone"));
        all.add(exact(62, "weak", "PUT", "If-Match: {tag}", "412", "a weak tag never satisfies If-Match"));
        all.add(exact(63, "strong", "GET", "If-None-Match: W/{tag}", "304", "If-None-Match compares weakly"));
        all.add(exact(64, "backslash", "PUT", "If-Match: {tag}", "2xx", "a backslash is an ordinary character"));
    }

    private static Assertion exact(
            int number, String state, String method, String line, String accepted, String statement) {
        return assertion("EVAL-4." + number, Level.MUST, "RFC 9110 §13.1", "@Context Request in a field: " + statement)
                .needs(Capability.EXACT_REQUEST)
                .sent(method + " of a resource that is " + state + " with " + line)
                .accepted(accepted)
                .because("Existing code that asks the Request is right then, too.")
                .check(trial -> {
                    String target = trial.place("evaluated-by-field/" + state);
                    expect(trial, accepted, method, target, filled(trial, target, line));
                });
    }

    private static void mappers(List<Assertion> all) {
        for (String path : List.of("pinned", "checked")) {
            int number = path.equals("pinned") ? 40 : 43;
            all.add(mapped(
                    number, path, "428", "required: [IF_MATCH, IF_UNMODIFIED_SINCE, IF_NONE_MATCH]", "X-Tck: none"));
            all.add(mapped(number + 1, path, "412", "failed: IF_MATCH", "If-Match: \"other\""));
            all.add(mapped(number + 2, path, "400", "malformed: IF_MATCH", "If-Match: other"));
        }
    }

    private static Assertion mapped(int number, String path, String accepted, String words, String line) {
        return assertion(
                        "REQ-7." + number,
                        Level.RULE,
                        "REQ-7",
                        "The application's own mapper of a " + accepted + " wins")
                .sent("PUT with " + line + ", decided by " + (path.equals("pinned") ? "the filter" : "a check by hand"))
                .accepted(accepted + " in its own words")
                .because("The mappers of the library have the lowest precedence.")
                .check(trial -> {
                    HttpResponse response = trial.expectStatus(
                            send(trial, "PUT", trial.place("mapped", path + "/strong"), line), accepted);
                    trial.expect("the content", response.body(), is("own words, " + words));
                });
    }

    private static void paths(List<Assertion> all) {
        all.add(assertion("SRC-4.1", Level.RULE, "SRC-4", "A source gets the last of two variables of one name")
                .sent("GET of two lines of one order, whose locator has a variable of the same name; PUT of one with"
                        + " each tag")
                .accepted("the tag of each line, and the method gets the same; 412 with that of the other, 2xx with its"
                        + " own")
                .because("With the variable of the order, each line would guard every other one.")
                .check(trial -> {
                    String order = trial.place("named-twice/" + fresh() + "/lines/");
                    String one = sameForBoth(trial, order + "1");
                    String seven = sameForBoth(trial, order + "7");
                    expect(trial, "412", "PUT", order + "7", "If-Match: " + one);
                    expect(trial, "2xx", "PUT", order + "7", "If-Match: " + seven);
                }));
        all.add(assertion("SRC-4.2", Level.RULE, "SRC-4", "A source gets a variable decoded as its method does")
                .sent(
                        "GET of lines whose name has a plus sign, a space, a letter beyond ASCII, a percent sign, a matrix"
                                + " parameter")
                .accepted("200 with a tag and a content of the same value")
                .because("A source that looks up another name than the method guards another resource.")
                .check(trial -> {
                    for (String name : List.of("a+b", "a%20b", "%C3%A4", "a%25b", "a;b=c")) {
                        sameForBoth(trial, trial.place("named-twice/x%20y/lines/" + name));
                    }
                }));
    }

    private static String sameForBoth(Trial trial, String target) {
        HttpResponse response = trial.expectStatus(trial.send("GET", target), "200");
        String tag = tag(trial, response);
        trial.expect("ETag", tag, equalTo('"' + response.body().strip() + '"'));
        return tag;
    }
}
