package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Draft.assertion;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** When a request is refused, and what the refusal says. */
final class Refusals {

    private static final List<String> WRITES = List.of("PUT", "PATCH", "DELETE", "POST");
    private static final int MORE_THAN_ANY_BUFFER = 4_000_000;

    private Refusals() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        early(all);
        for (String method : WRITES) {
            required(all, method);
            failed(all, method);
        }
        advice(all);
        malformed(all);
        options(all);
        return all;
    }

    private static void early(List<Assertion> all) {
        all.add(assertion(
                        "REQ-1.6",
                        Level.RULE,
                        "REQ-1",
                        "A write without a precondition is refused before its entity is read")
                .needs(Capability.ENFORCEMENT, Capability.EARLY_REFUSAL)
                .sent("PUT that announces 4 MB and sends none of them")
                .accepted("428")
                .because("Nobody should have to upload what is refused anyway.")
                .check(trial -> trial.expectStatus(trial.send(announced(trial)), "428")));
        all.add(assertion("REQ-1.7", Level.RULE, "RFC 9110 §10.1.1", "A client that asks before it sends is told 428")
                .needs(Capability.ENFORCEMENT, Capability.EARLY_REFUSAL)
                .sent("PUT with Expect: 100-continue that announces 4 MB and sends none of them")
                .accepted("428, with or without a 100 before it")
                .because(
                        "\"Upon receiving an HTTP/1.1 (or later) request that has a method, target URI, and complete header"
                                + " section that contains a 100-continue expectation [...] an origin server MUST send either: an"
                                + " immediate response with a final status code [...] or an immediate 100 (Continue)\".")
                .check(trial -> trial.expectStatus(trial.send(announced(trial).with("Expect: 100-continue")), "428")));
    }

    private static HttpRequest announced(Trial trial) {
        Resource resource = trial.resource(State.STRONG);
        return HttpRequest.of("PUT", resource.target())
                .entity(resource.mediaType(), "x".repeat(MORE_THAN_ANY_BUFFER))
                .withoutSendingTheEntity();
    }

    private static void required(List<Assertion> all, String method) {
        String sent = method + " without a precondition";
        all.add(assertion("REQ-7.1/" + method, Level.RULE, "RFC 9457 §3", "The 428 is a problem in JSON")
                .needs(Capability.ENFORCEMENT)
                .sent(sent)
                .accepted("application/problem+json with type, title, status 428 and detail")
                .because("RFC 6585 §3: the response \"SHOULD include details explaining how to resubmit the request"
                        + " successfully\"; RFC 9457 says in which form.")
                .check(trial -> Problems.isProblem(trial, unconditional(trial, method), 428)));
        all.add(assertion("REQ-7.2/" + method, Level.RULE, "REQ-7", "The 428 lists the fields that would satisfy")
                .needs(Capability.ENFORCEMENT)
                .sent(sent)
                .accepted("a member `required` that lists field names, If-Match among them")
                .because("A program must be able to read what to send.")
                .check(trial -> {
                    HttpResponse response = unconditional(trial, method);
                    trial.expect("the member `required`", Problems.required(trial, response), hasItem("If-Match"));
                }));
        all.add(assertion(
                        "REQ-7.3/" + method,
                        Level.RULE,
                        "REQ-7",
                        "The 428 names the same fields in Precondition-Required")
                .needs(Capability.ENFORCEMENT)
                .sent(sent)
                .accepted("Precondition-Required with the names that are in `required`")
                .because("A client that reads no body must be able to read what to send.")
                .check(trial -> {
                    HttpResponse response = unconditional(trial, method);
                    String names = String.join(", ", Problems.required(trial, response));
                    trial.expect("Precondition-Required", response.field("Precondition-Required"), equalTo(names));
                }));
        all.add(assertion("REQ-7.4/" + method, Level.RULE, "REQ-7", "No cache keeps a 428")
                .needs(Capability.ENFORCEMENT)
                .sent(sent)
                .accepted("Cache-Control: no-store")
                .because("\"Responses with the 428 status code MUST NOT be stored by a cache.\"")
                .check(trial -> trial.expect(
                        "Cache-Control",
                        unconditional(trial, method).field("Cache-Control"),
                        containsString("no-store"))));
        all.add(assertion("REQ-7.5/" + method, Level.RULE, "REQ-7", "The 428 tells the steps to success")
                .needs(Capability.ENFORCEMENT)
                .sent(sent)
                .accepted("a detail that names GET, the ETag, and If-Match")
                .because("RFC 6585 §3: \"SHOULD include details explaining how to resubmit the request successfully\".")
                .check(trial -> trial.expect(
                        "the detail",
                        Problems.detail(trial, unconditional(trial, method)),
                        allOf(containsString("GET"), containsString("ETag"), containsString("If-Match")))));
        all.add(assertion("VAL-8.3/" + method, Level.RULE, "VAL-8", "The 428 carries no validators")
                .needs(Capability.ENFORCEMENT)
                .sent(sent)
                .accepted("neither ETag nor Last-Modified")
                .because("A client that copies the tag of a refusal into its next try overwrites what it has not seen.")
                .check(trial -> noValidators(trial, unconditional(trial, method))));
    }

    private static void failed(List<Assertion> all, String method) {
        String sent = method + " with If-Match: \"other\"";
        all.add(assertion("VAL-8.1/" + method, Level.RULE, "VAL-8", "The 412 carries no validators")
                .sent(sent)
                .accepted("412 with neither ETag nor Last-Modified")
                .because("A client that copies the tag of a refusal into its next try overwrites what it has not seen.")
                .check(trial -> noValidators(trial, stale(trial, method))));
        all.add(assertion("VAL-8.2/" + method, Level.RULE, "RFC 9457 §3", "The 412 is a problem in JSON")
                .needs(Capability.ENFORCEMENT)
                .sent(sent)
                .accepted("application/problem+json with type, title, status 412 and detail")
                .because("A 412 without content leaves people with an error page of the server.")
                .check(trial -> Problems.isProblem(trial, stale(trial, method), 412)));
    }

    private static void advice(List<Assertion> all) {
        all.add(assertion("REQ-7.6", Level.RULE, "RFC 9457 §3", "The 428 is a problem in XML for who prefers it")
                .needs(Capability.ENFORCEMENT)
                .sent("PUT without a precondition, Accept: application/problem+xml, text/plain;q=0.1")
                .accepted("428 in application/problem+xml with a detail")
                .because("RFC 9457 defines both formats.")
                .check(trial -> {
                    HttpResponse response = trial.expectStatus(
                            trial.write(
                                    "PUT",
                                    trial.resource(State.STRONG),
                                    "Accept: application/problem+xml, text/plain;q=0.1"),
                            "428");
                    trial.expect("Content-Type", response.field("Content-Type"), startsWith("application/problem+xml"));
                    trial.expect("the content", response.body(), containsString("<detail>"));
                }));
        all.add(meant("REQ-7.7", State.STRONG, "If-None-Match: {tag}", "If-Match"));
        all.add(meant("REQ-7.8", State.STRONG_DATED, "If-Modified-Since: {date}", "If-Unmodified-Since"));
        all.add(meant("REQ-7.9", State.STRONG, "If-Range: {tag}", "If-Match"));
    }

    private static Assertion meant(String id, State state, String field, String meant) {
        String name = field.substring(0, field.indexOf(':'));
        return assertion(
                        id,
                        Level.RULE,
                        "REQ-7",
                        "Who sent " + name + " on a write is told that " + meant + " was meant")
                .needs(Capability.ENFORCEMENT)
                .sent("PUT with " + field)
                .accepted("428 whose detail names " + name + " and " + meant)
                .because("The client has the right value in the wrong field.")
                .check(trial -> {
                    Resource resource = trial.resource(state);
                    String line = trial.current(resource).fill(field);
                    HttpResponse response = trial.expectStatus(trial.write("PUT", resource, line), "428");
                    trial.expect(
                            "the detail",
                            Problems.detail(trial, response),
                            allOf(containsString(name), containsString(meant)));
                });
    }

    private static void malformed(List<Assertion> all) {
        for (String method : WRITES) {
            all.add(assertion(
                            "REQ-6.13/" + method,
                            Level.RULE,
                            "REQ-6",
                            "The 400 quotes the field and says what is wrong with it")
                    .needs(Capability.ENFORCEMENT)
                    .sent(method + " with If-Match: not-quoted")
                    .accepted("400, a problem in JSON whose detail contains If-Match and the value")
                    .because("Who reads the answer sees what was sent, not what was meant to be sent.")
                    .check(trial -> {
                        HttpResponse response = sent(trial, method, "If-Match: not-quoted");
                        Problems.isProblem(trial, response, 400);
                        trial.expect(
                                "the detail",
                                Problems.detail(trial, response),
                                allOf(containsString("If-Match"), containsString("not-quoted")));
                    }));
        }
    }

    private static void options(List<Assertion> all) {
        for (String field : List.of(
                "If-Match: \"other\"", "If-None-Match: *", "If-Unmodified-Since: Tue, 14 Nov 2000 22:13:20 GMT")) {
            int number =
                    7 + (int) all.stream().filter(a -> a.rule().equals("REQ-2")).count();
            all.add(assertion(
                            "REQ-2." + number,
                            Level.MUST,
                            "RFC 9110 §13.2.1",
                            "OPTIONS is answered whatever " + field + " says")
                    .sent("OPTIONS with " + field)
                    .accepted("anything but 304, 412 and 428")
                    .because(
                            "\"A server MUST ignore the conditional request header fields [...] when received with a request"
                                    + " method that does not involve the selection or modification of a selected representation, such"
                                    + " as CONNECT, OPTIONS, or TRACE.\"")
                    .check(trial -> trial.expect(
                            "the status",
                            trial.send(
                                            "OPTIONS",
                                            trial.resource(State.STRONG_DATED).target(),
                                            field)
                                    .status(),
                            not(is(oneOf(304, 412, 428))))));
        }
    }

    private static HttpResponse unconditional(Trial trial, String method) {
        return trial.expectStatus(sent(trial, method), "428");
    }

    private static HttpResponse stale(Trial trial, String method) {
        return trial.expectStatus(sent(trial, method, "If-Match: \"other\""), "412");
    }

    private static HttpResponse sent(Trial trial, String method, String... fields) {
        Resource resource = trial.resource(State.STRONG_DATED);
        return method.equals("DELETE")
                ? trial.send(method, resource.target(), fields)
                : trial.write(method, resource, fields);
    }

    private static void noValidators(Trial trial, HttpResponse response) {
        trial.expect("ETag", response.field("ETag"), is(emptyString()));
        trial.expect("Last-Modified", response.field("Last-Modified"), is(emptyString()));
    }
}
