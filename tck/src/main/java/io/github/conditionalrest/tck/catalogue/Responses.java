package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Draft.assertion;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.tck.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What successes and 304 carry. */
final class Responses {

    // To be added to at the end only: the position is part of the number.
    private static final List<State> READABLE = List.of(State.STRONG, State.WEAK, State.DATED, State.STRONG_DATED);

    private Responses() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        notModified(all);
        head(all);
        all.add(headHasNoContent());
        int number = 1;
        for (State state : READABLE) {
            all.add(assertion(
                            "VAL-9." + number++, Level.RULE, "VAL-9", "No cache on the way hands an editor a stale tag")
                    .needs(Capability.ENFORCEMENT)
                    .sent("GET of a resource that is " + state.label() + " and sets no Cache-Control")
                    .accepted("Cache-Control: no-cache")
                    .because("Without it caches may keep the response for as long as they guess (RFC 9111 §4.2.2).")
                    .check(trial -> trial.expect(
                            "Cache-Control",
                            read(trial, "GET", state).field("Cache-Control"),
                            containsString("no-cache"))));
        }
        return all;
    }

    private static void notModified(List<Assertion> all) {
        for (String method : List.of("GET", "HEAD")) {
            all.add(assertion(
                            "VAL-5.1/" + method, Level.MUST, "RFC 9110 §15.4.5", "A 304 by tag carries the entity tag")
                    .sent(method + " with the current tag in If-None-Match")
                    .accepted("304 with the ETag of the 200")
                    .because(
                            "\"The server generating a 304 response MUST generate any of the following header fields that would"
                                    + " have been sent in a 200 (OK) response to the same request: Content-Location, Date, ETag, and"
                                    + " Vary; Cache-Control and Expires\".")
                    .check(trial -> sameField(trial, method, State.STRONG, "If-None-Match: {tag}", "ETag")));
            all.add(assertion(
                            "VAL-5.2/" + method, Level.MUST, "RFC 9110 §15.4.5", "A 304 by date carries the entity tag")
                    .sent(method + " with the current date in If-Modified-Since")
                    .accepted("304 with the ETag of the 200")
                    .because("The same clause, whichever precondition was decisive.")
                    .check(trial -> sameField(trial, method, State.STRONG_DATED, "If-Modified-Since: {date}", "ETag")));
            all.add(assertion("VAL-5.3/" + method, Level.RULE, "VAL-5", "A 304 where there is only a date carries it")
                    .sent(method + " with the current date in If-Modified-Since")
                    .accepted("304 with the Last-Modified of the 200")
                    .because(
                            "RFC 9110 §15.4.5: Last-Modified might be useful if the response has no ETag; here it is the only validator.")
                    .check(trial ->
                            sameField(trial, method, State.DATED, "If-Modified-Since: {date}", "Last-Modified")));
            all.add(assertion("VAL-5.4/" + method, Level.RULE, "VAL-5", "A 304 by tag carries the modification date")
                    .sent(method + " with the current tag in If-None-Match")
                    .accepted("304 with the Last-Modified of the 200")
                    .because("A cache that keeps both freshens both.")
                    .check(trial ->
                            sameField(trial, method, State.STRONG_DATED, "If-None-Match: {tag}", "Last-Modified")));
            all.add(assertion("VAL-5.5/" + method, Level.RULE, "VAL-5", "A 304 carries the Cache-Control of the 200")
                    .needs(Capability.ENFORCEMENT)
                    .sent(method + " with the current tag in If-None-Match")
                    .accepted("304 with the Cache-Control of the 200")
                    .because("RFC 9110 §15.4.5; that there is one is VAL-9.")
                    .check(trial -> sameField(trial, method, State.STRONG, "If-None-Match: {tag}", "Cache-Control")));
            all.add(assertion(
                            "VAL-5.6/" + method,
                            Level.MUST,
                            "RFC 9110 §15.4.5",
                            "A 304 by a weak tag carries the current weak tag")
                    .sent(method + " with the current weak tag in If-None-Match")
                    .accepted("304 with the ETag of the 200")
                    .because("The tag that is sent is the one of the selected representation, not the one that came.")
                    .check(trial -> sameField(trial, method, State.WEAK, "If-None-Match: {strong}", "ETag")));
        }
        all.add(assertion("VAL-5.7", Level.MUST, "RFC 9110 §15.4.5", "A 304 has no content")
                .sent("GET with the current tag in If-None-Match")
                .accepted("304 without content, and without a Content-Length other than that of the 200")
                .because("\"A 304 response is terminated by the end of the header section; it cannot contain content or"
                        + " trailers.\"")
                .check(trial -> {
                    Resource resource = trial.resource(State.STRONG);
                    HttpResponse whole = trial.send("GET", resource.target());
                    HttpResponse response = trial.expectStatus(
                            trial.send(
                                    "GET", resource.target(), Current.of(whole).fill("If-None-Match: {tag}")),
                            "304");
                    trial.expect("the content", response.body(), is(emptyString()));
                    if (response.has("Content-Length")) {
                        String told = whole.field("Content-Length");
                        int length = whole.body().getBytes(StandardCharsets.UTF_8).length;
                        trial.expect(
                                "Content-Length",
                                response.field("Content-Length"),
                                equalTo(told.isEmpty() ? Integer.toString(length) : told));
                    }
                }));
    }

    private static void sameField(Trial trial, String method, State state, String precondition, String name) {
        Resource resource = trial.resource(state);
        HttpResponse whole = trial.send("GET", resource.target());
        trial.expect(name + " of the 200", whole.field(name), is(not(emptyString())));
        HttpResponse response = trial.expectStatus(
                trial.send(method, resource.target(), Current.of(whole).fill(precondition)), "304");
        trial.expect(name + " of the 304", response.field(name), equalTo(whole.field(name)));
    }

    private static void head(List<Assertion> all) {
        int number = 1;
        for (State state : READABLE) {
            for (String name : List.of("ETag", "Last-Modified")) {
                boolean has = name.equals("ETag")
                        ? state != State.DATED
                        : state == State.DATED || state == State.STRONG_DATED;
                if (has) {
                    all.add(assertion(
                                    "VAL-6." + number++,
                                    Level.SHOULD,
                                    "RFC 9110 §9.3.2",
                                    "HEAD carries the " + name + " of GET")
                            .sent("GET and HEAD of a resource that is " + state.label())
                            .accepted("the same " + name)
                            .because(
                                    "\"The server SHOULD send the same header fields in response to a HEAD request as it would"
                                            + " have sent if the request method had been GET.\"")
                            .check(trial -> {
                                String ofGet = read(trial, "GET", state).field(name);
                                trial.expect(name + " of GET", ofGet, is(not(emptyString())));
                                trial.expect(
                                        name + " of HEAD",
                                        read(trial, "HEAD", state).field(name),
                                        equalTo(ofGet));
                            }));
                }
            }
        }
    }

    private static Assertion headHasNoContent() {
        return assertion("VAL-6.6", Level.MUST, "RFC 9110 §9.3.2", "The response to HEAD has no content")
                .sent("HEAD of a resource that is strong")
                .accepted("200 and nothing behind its head")
                .because("\"The HEAD method is identical to GET except that the server MUST NOT send content in the"
                        + " response.\"")
                .check(trial -> trial.expect(
                        "the content", read(trial, "HEAD", State.STRONG).body(), is(emptyString())));
    }

    private static HttpResponse read(Trial trial, String method, State state) {
        return trial.expectStatus(trial.send(method, trial.resource(state).target()), "200");
    }
}
