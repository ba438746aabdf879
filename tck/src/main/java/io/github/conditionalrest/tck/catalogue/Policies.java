package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Carried.assertion;
import static io.github.conditionalrest.tck.catalogue.Carried.counted;
import static io.github.conditionalrest.tck.catalogue.Carried.expect;
import static io.github.conditionalrest.tck.catalogue.Carried.filled;
import static io.github.conditionalrest.tck.catalogue.Carried.fresh;
import static io.github.conditionalrest.tck.catalogue.Carried.send;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.github.conditionalrest.tck.http.HttpResponse;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What methods require, by the annotation and by their request method. */
final class Policies {

    private static final List<List<String>> ALTERNATIVES = List.of(
            List.of("If-Match"),
            List.of("If-Unmodified-Since"),
            List.of("If-None-Match"),
            List.of("If-Match", "If-Unmodified-Since"),
            List.of("If-Match", "If-None-Match"),
            List.of("If-Unmodified-Since", "If-None-Match"));

    private Policies() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        nothingBeforeThe428(all);
        methods(all);
        for (int i = 0; i < ALTERNATIVES.size(); i++) {
            alternatives(all, i * 10, ALTERNATIVES.get(i));
        }
        lists(all);
        wildcard(all);
        return all;
    }

    private static void nothingBeforeThe428(List<Assertion> all) {
        for (String method : List.of("PUT", "DELETE")) {
            all.add(assertion("REQ-1.10/" + method, Level.RULE, "REQ-1", "No validator is looked up before a 428")
                    .sent(method + " without a precondition")
                    .accepted("428; neither the source was asked nor did the method run")
                    .because("What is refused anyway should cost no access to a database.")
                    .check(trial -> {
                        String id = fresh();
                        expect(trial, "428", method, trial.place("counted/" + id), "X-Counted: " + id);
                        trial.expect("how often the source was asked", counted(trial, "asked/" + id), is(0));
                        trial.expect("how often the method ran", counted(trial, "ran/" + id), is(0));
                    }));
            all.add(assertion(
                            "REQ-1.11/" + method, Level.RULE, "SRC-1", "A source is asked once for a write that passes")
                    .sent(method + " with If-Match: \"x\"")
                    .accepted("2xx; the source was asked once and the method ran once")
                    .because("Two answers could differ.")
                    .check(trial -> {
                        String id = fresh();
                        expect(
                                trial,
                                "2xx",
                                method,
                                trial.place("counted/" + id),
                                "X-Counted: " + id,
                                "If-Match: \"x\"");
                        trial.expect("how often the source was asked", counted(trial, "asked/" + id), is(1));
                        trial.expect("how often the method ran", counted(trial, "ran/" + id), is(1));
                    }));
            all.add(assertion(
                            "REQ-1.14/" + method,
                            Level.MUST,
                            "RFC 9110 §13.1.1",
                            "The method does not run where its precondition is false")
                    .sent(method + " with If-Match: \"other\"")
                    .accepted("412; the method did not run")
                    .because("An origin server must not perform the requested method if the condition is false.")
                    .check(trial -> {
                        String id = fresh();
                        expect(
                                trial,
                                "412",
                                method,
                                trial.place("counted/" + id),
                                "X-Counted: " + id,
                                "If-Match: \"other\"");
                        trial.expect("how often the method ran", counted(trial, "ran/" + id), is(0));
                    }));
        }
        all.add(assertion("REQ-1.12", Level.RULE, "REQ-1", "The entity is not read before a 428")
                .sent("PUT without a precondition, of an entity whose reader counts")
                .accepted("428; the reader was not asked")
                .because("Nobody should have to read what is refused anyway.")
                .check(trial -> reads(trial, "428", 0, "X-Tck: no precondition")));
        all.add(assertion("REQ-1.13", Level.RULE, "REQ-1", "The entity is not read before a 412 by a source")
                .sent("PUT with If-Match: \"other\", of an entity whose reader counts")
                .accepted("412; the reader was not asked")
                .because("A source refuses early.")
                .check(trial -> reads(trial, "412", 0, "If-Match: \"other\"")));
        all.add(assertion("REQ-1.15", Level.RULE, "REQ-1", "The entity of a write that passes is read once")
                .sent("PUT with If-Match: \"x\", of an entity whose reader counts")
                .accepted("2xx; the reader was asked once")
                .because("That the reader counts has to be seen, or REQ-1.12 would prove nothing.")
                .check(trial -> reads(trial, "2xx", 1, "If-Match: \"x\"")));
    }

    private static void reads(Trial trial, String accepted, int reads, String line) {
        String id = fresh();
        expect(trial, accepted, "PUT", trial.place("counted/" + id), "X-Counted: " + id, line);
        trial.expect("how often the entity was read", counted(trial, "read/" + id), is(reads));
    }

    private static void methods(List<Assertion> all) {
        String because = "REQ-2: any other unsafe method accepts If-Match or If-Unmodified-Since, as PATCH does.";
        all.add(one("REQ-2.20", because, "428", "strong", "A method that nobody knows requires a precondition"));
        all.add(one("REQ-2.21", because, "2xx", "strong", "If-Match satisfies it", "If-Match: \"Current-1\""));
        all.add(one("REQ-2.22", because, "412", "strong", "It is refused where that is false", "If-Match: \"other\""));
        all.add(one(
                "REQ-2.23",
                because,
                "2xx",
                "dated",
                "If-Unmodified-Since satisfies it",
                "If-Unmodified-Since: Tue, 14 Nov 2023 22:13:20 GMT"));
        all.add(one("REQ-2.24", because, "428", "strong", "If-None-Match does not satisfy it", "If-None-Match: *"));
        all.add(one("REQ-2.25", because, "404", "absent", "It creates nothing", "If-Match: \"other\""));
        int number = 26;
        for (String line : List.of("X-Tck: no precondition", "If-Match: \"other\"", "If-None-Match: *")) {
            all.add(assertion(
                            "REQ-2." + number++,
                            Level.MUST,
                            "RFC 9110 §13.2.1",
                            "OPTIONS requires nothing and ignores preconditions")
                    .sent("OPTIONS with " + line)
                    .accepted("200")
                    .because("A server must ignore the preconditions of a request method that does not involve the"
                            + " selection or modification of a selected representation, such as CONNECT, OPTIONS or"
                            + " TRACE.")
                    .check(trial -> expect(trial, "200", "OPTIONS", trial.place("methods/strong"), line)));
        }
        number = 30;
        for (String method : List.of("OPTIONS", "TRACE")) {
            for (String line : List.of("X-Tck: no precondition", "If-Match: \"other\"", "If-None-Match: *")) {
                all.add(assertion(
                                "REQ-2." + number++,
                                Level.MUST,
                                "RFC 9110 §13.2.1",
                                method + " is never answered by a precondition where no method is written for it")
                        .sent(method + " with " + line)
                        .accepted("neither 304 nor 400 nor 412 nor 428")
                        .because("The same clause, whoever answers it.")
                        .check(trial -> trial.expect(
                                "the status",
                                trial.send(method, trial.place("pinned/strong"), line)
                                        .status(),
                                is(not(oneOf(304, 400, 412, 428))))));
            }
        }
        number = 40;
        for (String method : List.of("PUT", "DELETE")) {
            for (String line : List.of("X-Tck: no precondition", "If-Match: \"other\"")) {
                all.add(assertion(
                                "REQ-2." + number++,
                                Level.RULE,
                                "REQ-2",
                                "@Unconditional takes a method out of the guard of its class")
                        .sent(method + " with " + line)
                        .accepted("204")
                        .because("The method alone decides then, preconditions included.")
                        .check(trial -> expect(trial, "204", method, trial.place("methods/strong"), line)));
            }
        }
    }

    private static Assertion one(
            String id, String because, String accepted, String state, String statement, String... lines) {
        return assertion(id, Level.RULE, "REQ-2", statement)
                .sent("MERGE of a resource that is " + state + (lines.length == 0 ? "" : " with " + lines[0]))
                .accepted(accepted)
                .because(because)
                .check(trial -> expect(trial, accepted, "MERGE", trial.place("methods/" + state), lines));
    }

    private static void alternatives(List<Assertion> all, int from, List<String> accepted) {
        String path = String.join("-", accepted).toLowerCase(Locale.ROOT);
        String list = String.join(" or ", accepted);
        boolean tag = accepted.contains("If-Match");
        boolean date = accepted.contains("If-Unmodified-Since");
        boolean absence = accepted.contains("If-None-Match");
        String because = "`require` lists alternatives, of which one is enough, and replaces the default.";
        all.add(assertion(
                        "REQ-3." + (from + 1), Level.RULE, "REQ-3", "Where " + list + " is required, 428 asks for that")
                .sent("PUT without a precondition")
                .accepted("428 whose `required` and Precondition-Required are " + list)
                .because(because)
                .check(trial -> {
                    HttpResponse response =
                            trial.expectStatus(send(trial, "PUT", trial.place("required/strong-dated/" + path)), "428");
                    List<String> required = Problems.of(trial, response).getJsonArray("required").stream()
                            .map(name -> ((JsonString) name).getString())
                            .toList();
                    trial.expect("the member `required`", required, containsInAnyOrder(accepted.toArray()));
                    trial.expect(
                            "Precondition-Required",
                            List.of(response.field("Precondition-Required").split(", *", -1)),
                            containsInAnyOrder(accepted.toArray()));
                }));
        all.add(required(from + 2, path, list, "strong-dated", "If-Match: \"Current-2\"", tag ? "2xx" : "428"));
        all.add(required(
                from + 3,
                path,
                list,
                "strong-dated",
                "If-Unmodified-Since: Tue, 14 Nov 2023 22:13:20 GMT",
                date ? "2xx" : "428"));
        all.add(required(from + 4, path, list, "absent", "If-None-Match: *", absence ? "2xx" : "428"));
        all.add(required(from + 5, path, list, "strong-dated", "If-Match: \"other\"", tag ? "412" : "412, 428"));
        all.add(required(
                from + 6,
                path,
                list,
                "absent",
                "If-Match: \"other\"",
                tag ? absence ? "412" : "404" : absence ? "412, 428" : "404, 428"));
        all.add(required(from + 7, path, list, "strong-dated", "If-None-Match: *", absence ? "412" : "412, 428"));
    }

    private static Assertion required(
            int number, String path, String list, String state, String line, String accepted) {
        String name = line.substring(0, line.indexOf(':'));
        String verb = accepted.equals("2xx")
                ? " satisfies"
                : accepted.equals("428") ? " does not satisfy" : " on a resource that is " + state + " refuses";
        return assertion("REQ-3." + number, Level.RULE, "REQ-3", name + verb + " where " + list + " is required")
                .sent("PUT of a resource that is " + state + " with " + line)
                .accepted(accepted)
                .because(
                        "One alternative of the list is enough, and nothing else is; who may create says If-None-Match.")
                .check(trial -> expect(trial, accepted, "PUT", trial.place("required/" + state + "/" + path), line));
    }

    private static void lists(List<Assertion> all) {
        all.add(assertion("REQ-3.61", Level.RULE, "REQ-3", "A list on a class applies to writes only")
                .sent("GET without a precondition, PUT without one, PUT with If-Unmodified-Since, PUT with If-Match")
                .accepted("200, 428, 428, 2xx")
                .because("A GET that required If-Match could not be made by a client that does not know the tag yet.")
                .check(trial -> {
                    String target = trial.place("required/strong-dated");
                    expect(trial, "200", "GET", target);
                    expect(trial, "428", "PUT", target + "/by-class");
                    String[] lines = filled(trial, target, "If-Unmodified-Since: {date}", "If-Match: {tag}");
                    expect(trial, "428", "PUT", target + "/by-class", lines[0]);
                    expect(trial, "2xx", "PUT", target + "/by-class", lines[1]);
                }));
        all.add(assertion("REQ-3.62", Level.RULE, "REQ-3", "A list on a method applies to it though it is a read")
                .sent("GET without a precondition, with If-Match: \"Current-1\", with If-Match: \"other\"")
                .accepted("428, 200, 412")
                .because("On a method it applies to that method, whichever it is.")
                .check(trial -> {
                    String target = trial.place("required/strong/read");
                    expect(trial, "428", "GET", target);
                    expect(trial, "200", "GET", target, "If-Match: \"Current-1\"");
                    expect(trial, "412", "GET", target, "If-Match: \"other\"");
                }));
        all.add(assertion("REQ-3.63", Level.RULE, "EVAL-6", "A PATCH whose list has If-None-Match may create")
                .sent("PATCH of what does not exist with If-None-Match: *, then with If-Match: \"other\"")
                .accepted("201, then 412")
                .because("A method may create if and only if its accepted preconditions include If-None-Match.")
                .check(trial -> {
                    String target = trial.place("required/absent/creating");
                    expect(trial, "201", "PATCH", target, "If-None-Match: *");
                    expect(trial, "412", "PATCH", target, "If-Match: \"other\"");
                }));
        all.add(assertion("REQ-3.64", Level.RULE, "REQ-3", "What a method could never meet is not asked for")
                .sent("DELETE without a precondition, whose list has If-Match and two that no DELETE meets")
                .accepted("428 whose Precondition-Required is If-Match; with If-None-Match: * 428 too")
                .because("Who follows the advice of a 428 has to succeed.")
                .check(trial -> {
                    String target = trial.place("required/strong/never");
                    HttpResponse response = trial.expectStatus(send(trial, "DELETE", target), "428");
                    trial.expect("Precondition-Required", response.field("Precondition-Required"), is("If-Match"));
                    expect(trial, "428", "DELETE", target, "If-None-Match: *");
                    expect(trial, "2xx", "DELETE", target, "If-Match: \"Current-1\"");
                }));
    }

    private static void wildcard(List<Assertion> all) {
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            all.add(assertion("REQ-5.1/" + method, Level.RULE, "REQ-5", "`wildcard = false` refuses `If-Match: *`")
                    .sent(method + " with If-Match: *")
                    .accepted("428 whose detail says why")
                    .because("It asserts that the resource exists, and nothing of its state.")
                    .check(trial -> saysWhy(trial, send(trial, method, trial.place("strict/strong"), "If-Match: *"))));
            all.add(assertion("REQ-5.2/" + method, Level.RULE, "REQ-5", "`wildcard = false` accepts a tag")
                    .sent(method + " with the current tag, and with another one, in If-Match")
                    .accepted("2xx, and 412")
                    .because("Only the wildcard is refused.")
                    .check(trial -> {
                        expect(trial, "2xx", method, trial.place("strict/strong"), "If-Match: \"Current-1\"");
                        expect(trial, "412", method, trial.place("strict/strong"), "If-Match: \"other\"");
                    }));
        }
        all.add(assertion("REQ-5.3", Level.RULE, "REQ-5", "A tag beside the wildcard does not make it acceptable")
                .sent("PUT with If-Match: \"Current-1\", * in one line, and in two")
                .accepted("400 or 428")
                .because("`*` within a list is malformed (EVAL-4).")
                .check(trial -> {
                    expect(trial, "400, 428", "PUT", trial.place("strict/strong"), "If-Match: \"Current-1\", *");
                    expect(
                            trial,
                            "400, 428",
                            "PUT",
                            trial.place("strict/strong"),
                            "If-Match: *",
                            "If-Match: \"Current-1\"");
                }));
        all.add(assertion("REQ-5.4", Level.RULE, "REQ-5", "A date beside the wildcard does not make it acceptable")
                .sent("PUT with If-Match: * and the current date in If-Unmodified-Since")
                .accepted("428 whose detail says why")
                .because("If-Unmodified-Since is ignored beside If-Match (RFC 9110 §13.1.4).")
                .check(trial -> saysWhy(
                        trial,
                        send(
                                trial,
                                "PUT",
                                trial.place("strict/strong-dated"),
                                "If-Match: *",
                                "If-Unmodified-Since: Tue, 14 Nov 2023 22:13:20 GMT"))));
        all.add(assertion("REQ-5.5", Level.RULE, "REQ-5", "`wildcard = false` leaves `If-None-Match: *` alone")
                .sent("PUT of what does not exist with If-None-Match: *")
                .accepted("201")
                .because("That one guards: it is true only while there is nothing to lose.")
                .check(trial -> expect(trial, "201", "PUT", trial.place("strict/absent"), "If-None-Match: *")));
        all.add(assertion("REQ-5.6", Level.RULE, "REQ-5", "`wildcard = false` requires nothing of a read")
                .sent("GET without a precondition, and with If-Match: *")
                .accepted("200 both times")
                .because("`If-Match: *` is true on what exists, and a read requires nothing.")
                .check(trial -> {
                    expect(trial, "200", "GET", trial.place("strict/strong"));
                    expect(trial, "200", "GET", trial.place("strict/strong"), "If-Match: *");
                }));
        all.add(assertion(
                        "REQ-5.7", Level.RULE, "REQ-5", "The wildcard is refused also where the method checks by hand")
                .sent("PUT with If-Match: *, then with the current tag")
                .accepted("428 whose detail says why, then 2xx")
                .because("The filter answers that by itself, before the entity is read.")
                .check(trial -> {
                    saysWhy(trial, send(trial, "PUT", trial.place("strict-by-hand/strong"), "If-Match: *"));
                    expect(trial, "2xx", "PUT", trial.place("strict-by-hand/strong"), "If-Match: \"Current-1\"");
                }));
    }

    private static void saysWhy(Trial trial, HttpResponse response) {
        trial.expectStatus(response, "428");
        trial.expect("the member `detail`", Problems.detail(trial, response), containsString("If-Match: *"));
        trial.expect("the member `detail`", Problems.detail(trial, response), containsString("exists"));
    }
}
