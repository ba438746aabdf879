package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Draft.assertion;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.github.conditionalrest.tck.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whatever arrives in a field: no server error, and no write that passes by mistake. */
final class Limits {

    // Servers refuse a header section of more than 8 KB in their default settings; the smallest limit known.
    private static final int MANY = 350;
    private static final int TOO_MANY = 4000;

    // To be added to at the end only: the position is part of the number.
    private static final List<String> NO_TAGS = List.of(
            "\"",
            "\"\"\"",
            "W/",
            "W/\"",
            "W",
            "/",
            "\\",
            "'",
            ",\"",
            "\",",
            "\"a\",\"",
            "**",
            "* *",
            "*,*",
            "\"a\" W/\"b\"",
            "%22x%22",
            "&quot;x&quot;",
            "\"a\"\"b\"",
            "W/ \"x\"",
            "null",
            "undefined",
            "<etag>",
            "{\"a\":1}",
            "-1",
            "\u00ff\u00fe");

    // To be added to at the end only: the position is part of the number.
    // Of a time when the pinned resources had not changed any more, so that one that is read makes a 304.
    private static final List<String> NO_DATES = List.of(
            "0",
            "-1",
            "never",
            "Thu, 14 Nov 2024",
            "14 Nov 2024 22:13:20 GMT",
            "Thu, 14 Nov 2024 22:13:20",
            "Thu, 14 Nov 2024 22:13:20 CET",
            "Thu, 14 Nov 2024 25:00:00 GMT",
            "Sat, 31 Feb 2024 00:00:00 GMT",
            "Thu, 14 Nov 99999 22:13:20 GMT",
            "1731622400",
            "2024-11-14T22:13:20Z",
            "\"Thu, 14 Nov 2024 22:13:20 GMT\"",
            "Thu, 14 Nov 2024 22:13:20 GMT, Thu, 14 Nov 2024 22:13:20 GMT",
            "\u00ff");

    private Limits() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        all.add(assertion("ERR-2.1", Level.RULE, "ERR-2", "The tag is found at the end of a long list")
                .sent("PUT with " + MANY + " other tags and then the current one in If-Match, 6 KB in all")
                .accepted("2xx")
                .because("A list has no limit of its own (RFC 9110 §5.6.1).")
                .check(trial -> {
                    Resource resource = trial.resource(State.STRONG);
                    String tag = trial.current(resource).fill("{tag}");
                    trial.expectStatus(trial.write("PUT", resource, "If-Match: " + others(MANY) + tag), "2xx");
                }));
        all.add(assertion("ERR-2.2", Level.RULE, "ERR-2", "A long list without the tag is false")
                .sent("PUT with " + MANY + " other tags in If-Match")
                .accepted("412")
                .because("A list has no limit of its own (RFC 9110 §5.6.1).")
                .check(trial -> trial.expectStatus(
                        trial.write("PUT", trial.resource(State.STRONG), "If-Match: " + others(MANY) + "\"z\""),
                        "412")));
        all.add(assertion("ERR-2.3", Level.RULE, "ERR-2", "A very long list is answered, if only with a refusal")
                .sent("PUT with " + TOO_MANY + " other tags in If-Match, 64 KB in all")
                .accepted("412, or 400, 413 or 431 of the server")
                .because("RFC 6585 §5: a server may refuse a field that is too large; it may not fail.")
                .check(trial -> trial.expectStatus(
                        trial.write("PUT", trial.resource(State.STRONG), "If-Match: " + others(TOO_MANY) + "\"z\""),
                        "412, 400, 413, 431")));
        all.add(assertion("ERR-2.4", Level.RULE, "ERR-2", "Many field lines are one list")
                .sent("PUT with 50 lines of If-Match, the current tag in the last one")
                .accepted("2xx")
                .because("RFC 9110 §5.3: lines of one name are combined, in order.")
                .check(trial -> {
                    Resource resource = trial.resource(State.STRONG);
                    List<String> lines = new ArrayList<>();
                    IntStream.range(0, 49).forEach(i -> lines.add("If-Match: \"" + i + "\""));
                    lines.add(trial.current(resource).fill("If-Match: {tag}"));
                    trial.expectStatus(trial.write("PUT", resource, lines.toArray(String[]::new)), "2xx");
                }));
        for (int i = 0; i < NO_TAGS.size(); i++) {
            all.add(noTag("ERR-2." + (10 + i), NO_TAGS.get(i)));
            all.add(noServerError("ERR-2." + (50 + i), "GET", State.STRONG, "If-None-Match: " + NO_TAGS.get(i)));
        }
        for (int i = 0; i < NO_DATES.size(); i++) {
            all.add(noServerError("ERR-2." + (100 + i), "PUT", State.DATED, "If-Unmodified-Since: " + NO_DATES.get(i)));
            all.add(ignored("ERR-2." + (130 + i), NO_DATES.get(i)));
        }
        return all;
    }

    private static Assertion noTag(String id, String value) {
        return assertion(id, Level.RULE, "ERR-2", "What is no list of tags lets no write pass: " + value)
                .sent("PUT with If-Match: " + value)
                .accepted("400, 412 or 428")
                .because("A value outside the grammar of RFC 9110 §13.1.1 names no representation.")
                .check(trial -> trial.expectStatus(
                        trial.write("PUT", trial.resource(State.STRONG), "If-Match: " + value), "400, 412, 428"));
    }

    private static Assertion noServerError(String id, String method, State state, String field) {
        return assertion(id, Level.RULE, "ERR-2", "No server error, and no 304, from " + field)
                .sent(method + " with " + field)
                .accepted("neither 304 nor 5xx")
                .because(
                        "What a client sends is not the server's failure, and what is invalid says nothing about its cache.")
                .check(trial -> {
                    Resource resource = trial.resource(state);
                    int status = trial.send(
                                    method.equals("GET")
                                            ? HttpRequest.of(method, resource.target(), field)
                                            : HttpRequest.of(method, resource.target(), field)
                                                    .entity(resource.mediaType(), resource.entity()))
                            .status();
                    trial.expect("the status", status, lessThan(500));
                    trial.expect("the status", status, is(not(oneOf(304))));
                });
    }

    private static Assertion ignored(String id, String value) {
        Draft draft = assertion(
                id, Level.MUST, "RFC 9110 §13.1.3", "What is no date is ignored in If-Modified-Since: " + value);
        if (value.chars().anyMatch(c -> c > 0x7F)) {
            draft.needs(
                    Capability.OBS_TEXT); // there are servers that refuse such bytes before anybody could ignore them
        }
        return draft.sent("GET with If-Modified-Since: " + value)
                .accepted("200")
                .because(
                        "\"A recipient MUST ignore the If-Modified-Since header field if the received field value is not a valid"
                                + " HTTP-date, the field value has more than one member, or if the request method is neither GET nor"
                                + " HEAD.\"")
                .check(trial -> trial.expectStatus(
                        trial.send("GET", trial.resource(State.DATED).target(), "If-Modified-Since: " + value), "200"));
    }

    private static String others(int count) {
        StringBuilder list = new StringBuilder();
        IntStream.range(0, count)
                .forEach(i -> list.append("\"other-").append(100_000 + i).append("\", "));
        return list.toString();
    }
}
