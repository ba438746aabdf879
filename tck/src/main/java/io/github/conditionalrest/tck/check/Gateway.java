package io.github.conditionalrest.tck.check;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.tck.catalogue.Answer;
import io.github.conditionalrest.tck.catalogue.Assertion;
import io.github.conditionalrest.tck.catalogue.Check;
import io.github.conditionalrest.tck.catalogue.Level;
import io.github.conditionalrest.tck.catalogue.NotApplicableException;
import io.github.conditionalrest.tck.catalogue.Trial;
import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a gateway does to tags, to 304, 412 and 428, and to the four request fields: each request goes to the origin and
 * through the gateway, and the answers are compared.
 */
final class Gateway {

    private static final String LONG_AGO = "Tue, 14 Nov 2000 22:13:20 GMT";

    private final Peer origin;
    private final Writes atOrigin;
    private final Writes through;
    private final String target;

    /**
     * Compares with what the origin answers.
     *
     * @param through what is written through the gateway
     * @param target of the resource at the gateway
     */
    Gateway(Peer origin, Writes atOrigin, Writes through, String target) {
        this.origin = origin;
        this.atOrigin = atOrigin;
        this.through = through;
        this.target = target;
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        reads(items, "", "Accept-Encoding: identity");
        reads(items, "/GZIP", "Accept-Encoding: gzip");
        add(items, "VIA-3.1", Severity.SHOULD, "If-Match of a read arrives", "GET with If-Match: \"other\"", t -> {
            same(t, "412", "GET", "If-Match: \"other\"");
        });
        add(items, "VIA-3.2", Severity.SHOULD, "If-Match of a read arrives as it was sent", "GET with the tag", t -> {
            same(t, "200", "GET", "If-Match: " + tag());
        });
        add(
                items,
                "VIA-3.3",
                Severity.SHOULD,
                "If-Unmodified-Since of a read arrives",
                "GET with a date long ago",
                t -> {
                    same(t, "412", "GET", "If-Unmodified-Since: " + LONG_AGO);
                });
        add(items, "VIA-4.1", Severity.MUST, "A write that is stale stays 412", "PUT with If-Match: \"other\"", t -> {
            same(t, "412", "PUT", "If-Match: \"other\"");
        });
        add(items, "VIA-4.2", Severity.MUST, "A create of what exists stays 412", "PUT with If-None-Match: *", t -> {
            same(t, "412", "PUT", "If-None-Match: *");
        });
        add(
                items,
                "VIA-4.3",
                Severity.MUST,
                "A write that is stale by its date stays 412",
                "PUT with a date long ago",
                t -> {
                    same(t, "412", "PUT", "If-Unmodified-Since: " + LONG_AGO);
                });
        add(items, "VIA-4.4", Severity.MUST, "A write without a precondition stays 428", "PUT", t -> {
            same(t, "428", "PUT");
        });
        add(
                items,
                "VIA-4.5",
                Severity.SHOULD,
                "Two lines of If-Match are one list",
                "PUT with two lines of If-Match",
                t -> {
                    same(t, "2xx", "PUT", "If-Match: \"other\"", "If-Match: " + tag());
                });
        add(
                items,
                "VIA-4.6",
                Severity.SHOULD,
                "The next read tells the new tag",
                "PUT, and then GET, through both",
                t -> {
                    demandWrites();
                    HttpResponse read = t.send("GET", target, "Cache-Control: no-cache");
                    HttpResponse written = put(t, through.variants().next(), "If-Match: " + tag());
                    demand(written, "2xx", "through the gateway PUT");
                    t.expect("ETag of the next GET", t.send("GET", target).field("ETag"), is(not(read.field("ETag"))));
                });
        saves(items, "", "Accept-Encoding: identity");
        saves(items, "/GZIP", "Accept-Encoding: gzip");
        return items;
    }

    private void reads(List<Item> items, String suffix, String coding) {
        String with = ", " + coding;
        add(items, "VIA-1.1" + suffix, Severity.SHOULD, "The ETag passes as it is", "GET" + with, t -> {
            String told = tag(coding);
            String came = t.send("GET", target, coding).field("ETag");
            t.expect("ETag (" + change(told, came) + ")", came, equalTo(told));
        });
        add(items, "VIA-1.2" + suffix, Severity.SHOULD, "Last-Modified passes as it is", "GET" + with, t -> {
            String told = date(coding);
            t.expect("Last-Modified", t.send("GET", target, coding).field("Last-Modified"), equalTo(told));
        });
        add(
                items,
                "VIA-1.3" + suffix,
                Severity.MUST,
                "What is compressed on the way gets another tag",
                "GET" + with,
                t -> {
                    HttpResponse came = t.send("GET", target, coding);
                    if (!came.has("Content-Encoding") || origin.get(coding).has("Content-Encoding")) {
                        throw new NotApplicableException("needs a gateway that compresses");
                    }
                    String told = tag(coding);
                    t.expect("ETag", came.field("ETag"), told.startsWith("\"") ? is(not(told)) : is(told));
                });
        add(items, "VIA-2.1" + suffix, Severity.SHOULD, "Who sends the tag back gets 304", "GET twice" + with, t -> {
            demand(origin.get(coding, "If-None-Match: " + tag(coding)), "304", "the origin GET");
            String came = t.send("GET", target, coding).field("ETag");
            demandTag(came);
            t.expectStatus(t.send("GET", target, coding, "If-None-Match: " + came), "304");
        });
        add(items, "VIA-2.2" + suffix, Severity.MUST, "A tag that is not current gets no 304", "GET" + with, t -> {
            t.expectStatus(t.send("GET", target, coding, "If-None-Match: \"other\""), "200");
        });
        add(items, "VIA-2.3" + suffix, Severity.SHOULD, "A 304 carries the tag of the 200", "GET twice" + with, t -> {
            String came = t.send("GET", target, coding).field("ETag");
            demandTag(came);
            HttpResponse again = t.send("GET", target, coding, "If-None-Match: " + came);
            demand(again, "304", "through the gateway GET");
            t.expect("ETag of the 304", again.field("ETag"), equalTo(came));
        });
        add(items, "VIA-2.4" + suffix, Severity.SHOULD, "If-Modified-Since arrives", "GET with the date" + with, t -> {
            String date = date(coding);
            demand(origin.get(coding, "If-Modified-Since: " + date), "304", "the origin GET");
            t.expectStatus(t.send("GET", target, coding, "If-Modified-Since: " + date), "304");
        });
    }

    private void saves(List<Item> items, String suffix, String coding) {
        add(
                items,
                "VIA-5.1" + suffix,
                Severity.SHOULD,
                "Who reads through the gateway can save",
                "GET, PUT, " + coding,
                t -> {
                    demandWrites();
                    demand(put(atOrigin, "If-Match: " + tag()), "2xx", "the origin PUT");
                    String came = t.send("GET", target, coding).field("ETag");
                    demandTag(came);
                    t.expectStatus(put(t, through.same(), "If-Match: " + came), "2xx");
                });
    }

    private static void add(
            List<Item> items, String id, Severity severity, String statement, String sent, Check check) {
        Level level = severity == Severity.MUST ? Level.MUST : Level.SHOULD;
        String accepted = "what the origin answers";
        String clause =
                switch (id.substring(0, "VIA-1.1".length())) {
                    case "VIA-1.3" -> "RFC 9110 §8.8.3.3";
                    case "VIA-2.3" -> "RFC 9110 §15.4.5";
                    case "VIA-4.5" -> "RFC 9110 §5.3";
                    case "VIA-4.6" -> "RFC 9111 §4.4";
                    default -> id.startsWith("VIA-1") ? "RFC 9110 §7.7" : "RFC 9110 §13.2.1";
                };
        Assertion assertion =
                new Assertion(id, level, clause, statement, sent + ", to both", accepted, clause, Set.of(), check);
        items.add(new Item(assertion, Section.GATEWAY, severity));
    }

    private static String change(String told, String came) {
        if (came.isEmpty()) {
            return "dropped";
        }
        if (came.equals("W/" + told)) {
            return "weakened";
        }
        String opaque = told.replaceAll("^(W/)?\"|\"$", "");
        return !opaque.isEmpty() && came.contains(opaque) ? "renamed" : "changed";
    }

    // What the origin does not do cannot get lost on the way.
    private void same(Trial trial, String expected, String method, String... fields) {
        boolean writes = method.equals("PUT");
        if (writes) {
            demandWrites();
        }
        HttpResponse direct = writes ? put(atOrigin, fields) : origin.get(fields);
        demand(direct, expected, "the origin " + method);
        // Behind the origin, which may have changed the tag.
        String[] current = Arrays.stream(fields)
                .map(field -> field.endsWith("\"") && !field.endsWith("\"other\"") ? "If-Match: " + tag() : field)
                .toArray(String[]::new);
        HttpResponse came = writes ? put(trial, through.same(), current) : trial.send("GET", target, current);
        trial.expect("the status through the gateway", came.status(), is(direct.status()));
        if (direct.status() >= 400) {
            trial.expect("the Content-Type", came.field("Content-Type"), equalTo(direct.field("Content-Type")));
            trial.expect(
                    "whether there is content",
                    came.body().isBlank(),
                    is(direct.body().isBlank()));
        }
    }

    private void demandWrites() {
        String obstacle = atOrigin.obstacle();
        if (!obstacle.isEmpty()) {
            throw new NotApplicableException(obstacle);
        }
    }

    private static void demand(HttpResponse response, String expected, String who) {
        if (!Answer.of(expected).accepts(response.status())) {
            throw new NotApplicableException(
                    "needs that " + who + " is answered " + expected + "; it is answered " + response.status());
        }
    }

    private String tag(String... fields) {
        String tag = origin.get(fields).field("ETag");
        demandTag(tag);
        return tag;
    }

    private String date(String coding) {
        String date = origin.get(coding).field("Last-Modified");
        if (date.isEmpty()) {
            throw new NotApplicableException("needs a Last-Modified");
        }
        return date;
    }

    private static void demandTag(String tag) {
        if (tag.isEmpty()) {
            throw new NotApplicableException("needs an ETag");
        }
    }

    private HttpResponse put(Writes writes, String... fields) {
        return writes.send(
                HttpRequest.of("PUT", origin.target(), fields).entity(writes.mediaType(), writes.same()), null);
    }

    private HttpResponse put(Trial trial, String content, String... fields) {
        return trial.send(HttpRequest.of("PUT", target, fields).entity(through.mediaType(), content));
    }
}
