package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Carried.assertion;
import static io.github.conditionalrest.tck.catalogue.Carried.document;
import static io.github.conditionalrest.tck.catalogue.Carried.expect;
import static io.github.conditionalrest.tck.catalogue.Carried.fresh;
import static io.github.conditionalrest.tck.catalogue.Carried.same;
import static io.github.conditionalrest.tck.catalogue.Carried.send;
import static io.github.conditionalrest.tck.catalogue.Carried.strongTag;
import static io.github.conditionalrest.tck.catalogue.Carried.tag;
import static io.github.conditionalrest.tck.catalogue.Carried.without;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.tck.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Which validators responses carry. */
final class Representations {

    private static final String JSON = "Accept: application/json";
    private static final String XML = "Accept: application/xml";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Representations() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        representations(all);
        digests(all);
        dates(all);
        ages(all);
        notModified(all);
        head(all);
        writes(all);
        opaque(all);
        return all;
    }

    private static void representations(List<Assertion> all) {
        variants(all, 1, "media type", "", JSON, XML, "Accept");
        variants(all, 11, "language", "/translated", "Accept-Language: en", "Accept-Language: de", "Accept-Language");
        variants(all, 21, "coding", "/coded", "Accept-Encoding: identity", "Accept-Encoding: br", "Accept-Encoding");
        int number = 31;
        for (String refused : List.of("identity;q=0", "*;q=0")) {
            String codings = "Accept-Encoding: br, " + refused;
            all.add(assertion(
                            "VAL-1." + number++,
                            Level.MUST,
                            "RFC 9110 §13.1.2",
                            "A 304 never stands for content without a coding where " + refused + " refuses that")
                    .sent("GET with Accept-Encoding: identity; GET with " + codings
                            + ", twice with the tag of the first," + " and once with its own")
                    .accepted("200, 200, 200, 304")
                    .because("A cache would hand out what the client has said it cannot use (RFC 9110 §12.5.3).")
                    .check(trial -> {
                        String target = document(trial) + "/coded";
                        String plain = strongTag(trial, target, "Accept-Encoding: identity");
                        expect(trial, "200", "GET", target, codings, "If-None-Match: " + plain);
                        HttpResponse coded = trial.expectStatus(
                                trial.send("GET", target, codings, "If-None-Match: " + plain), "200");
                        trial.expect("the tag", coded.field("ETag"), not(equalTo(plain)));
                        expect(trial, "304", "GET", target, codings, "If-None-Match: " + coded.field("ETag"));
                    }));
        }
    }

    private static void variants(
            List<Assertion> all, int from, String what, String path, String one, String other, String varies) {
        all.add(assertion(
                        "VAL-1." + from,
                        Level.MUST,
                        "RFC 9110 §8.8.1",
                        "Representations of one version that differ in " + what + " have different strong tags")
                .sent("GET with " + one + " and with " + other)
                .accepted("200 with two strong tags, and a Vary that names " + varies)
                .because("A strong validator is unique across all representations of a resource at one time.")
                .check(trial -> {
                    String target = document(trial) + path;
                    String first = strongTag(trial, target, one);
                    trial.expect("the other tag", strongTag(trial, target, other), not(equalTo(first)));
                    trial.expect("the first tag again", strongTag(trial, target, one), equalTo(first));
                    trial.expect("Vary", trial.send("GET", target, one).field("Vary"), containsString(varies));
                }));
        boolean codings = varies.equals("Accept-Encoding");
        int number = from + 1;
        for (String request : List.of(one, other)) {
            all.add(assertion(
                            "VAL-1." + number++,
                            Level.RULE,
                            "VAL-1",
                            "If-Match accepts the tag of either " + what + ", and none of the version before")
                    .sent("GET with " + request + "; PUT with that tag, twice")
                    .accepted("200; 2xx, then 412")
                    .because("A write replaces all representations, whichever the client has read.")
                    .check(trial -> {
                        String target = document(trial) + path;
                        String tag = strongTag(trial, target, request);
                        expect(trial, "2xx", "PUT", target, "If-Match: " + tag);
                        expect(trial, "412", "PUT", target, "If-Match: " + tag);
                    }));
        }
        all.add(assertion(
                        "VAL-1." + number++,
                        codings ? Level.RULE : Level.MUST,
                        codings ? "VAL-1" : "RFC 9110 §13.1.2",
                        "A 304 means the " + what + " that would have been sent")
                .sent("GET with " + one + " and " + other + ", each with its own tag and with that of the other")
                .accepted("304 with its own tag, 200 with that of the other"
                        + (codings ? ", or 304 with the tag of what has no coding, which everybody can read" : ""))
                .because("A cache would hand out one for the other otherwise.")
                .check(trial -> {
                    String target = document(trial) + path;
                    String first = strongTag(trial, target, one);
                    String second = strongTag(trial, target, other);
                    expect(trial, "304", "GET", target, one, "If-None-Match: " + first);
                    expect(trial, "200", "GET", target, one, "If-None-Match: " + second);
                    expect(trial, "304", "GET", target, other, "If-None-Match: " + second);
                    HttpResponse crossed = trial.expectStatus(
                            trial.send("GET", target, other, "If-None-Match: " + first), codings ? "200, 304" : "200");
                    if (crossed.status() == 304) {
                        trial.expect("ETag of the 304", crossed.field("ETag"), equalTo(first));
                    }
                    expect(trial, "304", "GET", target, one, "If-None-Match: " + second + ", " + first);
                }));
        all.add(assertion(
                        "VAL-1." + number,
                        Level.RULE,
                        "VAL-1",
                        "A tag of no representation of the current version lets no write pass")
                .sent("PUT of documents" + path
                        + " with the tag of another version, and with that of a media type that there is not")
                .accepted("412 both times")
                .because("Such a tag was never sent.")
                .check(trial -> {
                    String target = document(trial) + path;
                    String tag = strongTag(trial, target, one);
                    expect(trial, "412", "PUT", target, "If-Match: \"1" + tag.substring(1));
                    if (tag.contains(";")) {
                        expect(trial, "412", "PUT", target, "If-Match: " + tag.replaceFirst(";[^;\"]+", ";image/png"));
                    }
                    expect(trial, "412", "PUT", target, "If-Match: W/" + tag);
                }));
    }

    private static void digests(List<Assertion> all) {
        all.add(assertion("VAL-2.1", Level.RULE, "VAL-2", "The same bytes have the same strong tag, others another one")
                .sent("GET of two resources with the same content, and of one with another content")
                .accepted("a strong tag on each; the first two the same, the third another one")
                .because("The tag is a digest of the content.")
                .check(trial -> {
                    String tag = strongTag(trial, trial.place("digested/one/text"));
                    trial.expect("the tag", strongTag(trial, trial.place("digested/two/text")), equalTo(tag));
                    trial.expect("the tag", strongTag(trial, trial.place("digested/one/texts")), not(equalTo(tag)));
                }));
        all.add(assertion("VAL-2.2", Level.RULE, "VAL-2", "Unchanged content is not sent again")
                .sent("GET, then GET with its tag; GET of other content with that tag")
                .accepted("200; 304 with the same tag; 200")
                .because("If-None-Match compares the tag of what would be sent.")
                .check(trial -> {
                    String target = trial.place("digested/one/text");
                    String tag = strongTag(trial, target);
                    HttpResponse unchanged =
                            trial.expectStatus(trial.send("GET", target, "If-None-Match: " + tag), "304");
                    trial.expect("ETag of the 304", unchanged.field("ETag"), equalTo(tag));
                    expect(trial, "200", "GET", trial.place("digested/one/other"), "If-None-Match: " + tag);
                    expect(trial, "412", "GET", trial.place("digested/one/other"), "If-Match: " + tag);
                }));
        all.add(assertion("VAL-2.3", Level.RULE, "VAL-6", "HEAD carries the digest of what GET would send")
                .sent("GET and HEAD")
                .accepted("the same ETag")
                .because("A server should send the same fields in response to HEAD as to GET.")
                .check(trial -> {
                    String target = trial.place("digested/one/text");
                    trial.expect(
                            "ETag of HEAD",
                            trial.send("HEAD", target).field("ETag"),
                            equalTo(strongTag(trial, target)));
                }));
        all.add(assertion(
                        "VAL-2.4",
                        Level.RULE,
                        "VAL-2",
                        "What can be written only once is sent whole, with the tag of its bytes")
                .sent("GET of what is written as a stream, then GET with its tag")
                .accepted("200 with the content, and the tag of the same content elsewhere; 304")
                .because("What is short enough is held back until its digest is known.")
                .check(trial -> {
                    String target = trial.place("digested/one/text/once");
                    HttpResponse response = trial.expectStatus(trial.send("GET", target), "200");
                    trial.expect("the content", response.body(), is("text"));
                    String tag = strongTag(trial, trial.place("digested/one/text"));
                    trial.expect("ETag", response.field("ETag"), equalTo(tag));
                    expect(trial, "304", "GET", target, "If-None-Match: " + tag);
                }));
        all.add(assertion("VAL-2.5", Level.RULE, "VAL-2", "The content is sent whole though it was digested first")
                .sent("GET, and GET with another tag in If-None-Match")
                .accepted("200 with the content both times")
                .because("The digest must not consume what is sent.")
                .check(trial -> {
                    String target = trial.place("digested/one/text");
                    trial.expect("the content", trial.send("GET", target).body(), is("text"));
                    trial.expect(
                            "the content",
                            trial.send("GET", target, "If-None-Match: \"other\"")
                                    .body(),
                            is("text"));
                }));
        all.add(assertion("VAL-2.6", Level.RULE, "SRC-3", "A write under a digest is decided by its check by hand")
                .sent("PUT without a precondition, with If-Match: *, and with the tag of the content")
                .accepted("428, 2xx, 412")
                .because("The method tells that it exists and has no validators; the digest is known to reads alone.")
                .check(trial -> {
                    String target = trial.place("digested/one/text");
                    expect(trial, "428", "PUT", target);
                    expect(trial, "2xx", "PUT", target, "If-Match: *");
                    expect(trial, "412", "PUT", target, "If-Match: " + strongTag(trial, target));
                }));
    }

    private static void dates(List<Assertion> all) {
        all.add(assertion("VAL-3.1", Level.RULE, "VAL-3", "Last-Modified comes, and is never the date of two states")
                .sent("PUT that creates; GET until it has a Last-Modified; PUT; GET until it has one again")
                .accepted("a date within 10 seconds, and a later one within 10 seconds; none later than its Date")
                .because("RFC 9110 §8.8.2.2: a date is a strong validator only if nothing can have changed within its"
                        + " second unnoticed.")
                .check(trial -> {
                    String target = document(trial);
                    HttpResponse first = appeared(trial, target);
                    expect(trial, "2xx", "PUT", target, "If-Match: " + tag(trial, first));
                    trial.expect(
                            "the first date",
                            second(first, "Last-Modified"),
                            lessThan(second(appeared(trial, target), "Last-Modified")));
                }));
        all.add(assertion("VAL-3.2", Level.RULE, "VAL-3", "A date that a client got serves for one change")
                .sent("GET with a Last-Modified; GET and PUT with it, each twice")
                .accepted("304 and 2xx, then 412 and 200")
                .because("The second change falls into a later second than the date says.")
                .check(trial -> {
                    String target = document(trial);
                    String date = appeared(trial, target).field("Last-Modified");
                    expect(trial, "304", "GET", target, JSON, "If-Modified-Since: " + date);
                    expect(trial, "2xx", "PUT", target, "If-Unmodified-Since: " + date);
                    expect(trial, "412", "PUT", target, "If-Unmodified-Since: " + date);
                    expect(trial, "200", "GET", target, JSON, "If-Modified-Since: " + date);
                }));
    }

    // The Date may be the same: on servers that make it once a second, it is behind the clock.
    private static HttpResponse appeared(Trial trial, String target) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            HttpResponse response = trial.expectStatus(trial.send("GET", target, JSON), "200");
            if (response.has("Last-Modified")) {
                if (response.has("Date")) {
                    trial.expect(
                            "Last-Modified",
                            second(response, "Last-Modified"),
                            lessThanOrEqualTo(second(response, "Date")));
                }
                return response;
            }
        }
        throw new Violation("Expected a Last-Modified within " + PATIENCE.toSeconds() + " s\n     but: none came");
    }

    private static Instant second(HttpResponse response, String name) {
        return ZonedDateTime.parse(response.field(name), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    private static void ages(List<Assertion> all) {
        int number = 1;
        for (String when : List.of("before", "after", "told")) {
            String what =
                    switch (when) {
                        case "before" -> "between the source and the method";
                        case "after" -> "behind the method that read it";
                        default -> "behind the method that read it, whose entity tells its validators";
                    };
            all.add(assertion(
                            "VAL-4." + number++,
                            Level.RULE,
                            "VAL-4",
                            "The tag is not newer than the body where the state changes " + what)
                    .sent("GET, twice; PUT with the tag of the first; GET with it in If-None-Match")
                    .accepted("two tags and two texts; 412; 200")
                    .because("A tag that is newer than what the client read lets it overwrite what it never saw.")
                    .check(trial -> {
                        String target = trial.place("changing/" + fresh() + "/" + when);
                        HttpResponse first = trial.expectStatus(trial.send("GET", target), "200");
                        String tag = tag(trial, first);
                        expect(trial, "412", "PUT", target, "If-Match: " + tag);
                        HttpResponse second =
                                trial.expectStatus(trial.send("GET", target, "If-None-Match: " + tag), "200");
                        trial.expect("the text", second.body(), not(equalTo(first.body())));
                        trial.expect("the tag", tag(trial, second), not(equalTo(tag)));
                    }));
        }
    }

    private static void notModified(List<Assertion> all) {
        List<String> fields = List.of("Cache-Control", "Content-Location", "ETag", "Expires", "Last-Modified", "Vary");
        int number = 20;
        for (String method : List.of("GET", "HEAD")) {
            for (String where : List.of("by-source", "told")) {
                for (String line :
                        List.of("If-None-Match: \"Current-2\"", "If-Modified-Since: Tue, 14 Nov 2023 22:13:20 GMT")) {
                    String who = where.equals("told") ? "whose entity tells its validators" : "guarded by a source";
                    all.add(assertion(
                                    "VAL-5." + number++,
                                    Level.RULE,
                                    "VAL-5",
                                    "A 304 repeats what the method sets for caches")
                            .sent(method + " with " + line + ", of a method " + who
                                    + "; before and after a 200 was seen")
                            .accepted("304 with the " + String.join(", ", fields) + " of the 200, both times")
                            .because("A cache that gets a 304 with other fields keeps to those from then on.")
                            .check(trial -> repeats(trial, method, "cached/strong-dated/" + where, line, fields)));
                }
            }
        }
        all.add(assertion("VAL-5.30", Level.RULE, "VAL-5", "A 304 repeats the Vary of the method")
                .sent("GET with the current tag in If-None-Match, three times, with a 200 in between")
                .accepted("304 with Vary, ETag, Last-Modified and Cache-Control of the 200")
                .because("Also where the method does not run, since the source has said that nothing changed.")
                .check(trial -> {
                    String target = trial.place("cached/strong-dated/varied");
                    String line = "If-None-Match: \"Current-2\"";
                    String[] names = {"Vary", "ETag", "Last-Modified", "Cache-Control"};
                    HttpResponse early = trial.expectStatus(trial.send("GET", target, line), "304");
                    HttpResponse whole = trial.expectStatus(trial.send("GET", target), "200");
                    HttpResponse late = trial.expectStatus(trial.send("GET", target, line), "304");
                    same(trial, whole, early, names);
                    same(trial, whole, late, names);
                    same(trial, whole, trial.expectStatus(trial.send("GET", target, line), "304"), names);
                }));
        number = 31;
        for (String line :
                List.of("If-None-Match: \"Current-2\"", "If-Modified-Since: Tue, 14 Nov 2023 22:13:20 GMT")) {
            all.add(assertion("VAL-5." + number++, Level.MUST, "RFC 9110 §15.4.5", "So does a 304 of a check by hand")
                    .sent("GET with " + line + ", of a method that checks by hand")
                    .accepted("304 with ETag and Cache-Control of the 200")
                    .because("Whoever decides that nothing has changed.")
                    .check(trial -> {
                        String target = trial.place("cached/strong-dated/by-hand");
                        HttpResponse whole = trial.expectStatus(trial.send("GET", target), "200");
                        HttpResponse unchanged = trial.expectStatus(trial.send("GET", target, line), "304");
                        same(trial, whole, unchanged, "ETag", "Cache-Control");
                    }));
        }
        all.add(assertion("VAL-5.33", Level.RULE, "VAL-5", "A 304 of a check by hand carries the modification date")
                .needs(Capability.CHECKS_KNOW_THE_POLICY)
                .sent("GET with the current tag in If-None-Match, of a method that checks by hand")
                .accepted("304 with the Last-Modified of the 200")
                .because("A cache that keeps both freshens both.")
                .check(trial -> {
                    String target = trial.place("cached/strong-dated/by-hand");
                    HttpResponse whole = trial.expectStatus(trial.send("GET", target), "200");
                    HttpResponse unchanged =
                            trial.expectStatus(trial.send("GET", target, "If-None-Match: \"Current-2\""), "304");
                    same(trial, whole, unchanged, "Last-Modified");
                }));
        number = 34;
        for (String method : List.of("GET", "HEAD")) {
            for (String line :
                    List.of("If-None-Match: \"Current-2\"", "If-Modified-Since: Tue, 14 Nov 2023 22:13:20 GMT")) {
                all.add(assertion(
                                "VAL-5." + number++,
                                Level.RULE,
                                "VAL-5",
                                "A 304 of a check by hand repeats what the method sets for caches")
                        .needs(Capability.CHECKS_KNOW_THE_POLICY)
                        .sent(method + " with " + line + ", of a method that checks by hand and sets no validators;"
                                + " before and after a 200 was seen")
                        .accepted("304 with the " + String.join(", ", fields) + " of the 200, both times")
                        .because("A cache that gets a 304 with other fields keeps to those from then on.")
                        .check(trial ->
                                repeats(trial, method, "cached/strong-dated/by-hand-with-fields", line, fields)));
            }
        }
        number = 10;
        for (String where : List.of("by-source", "told")) {
            all.add(assertion("VAL-9." + number++, Level.RULE, "VAL-9", "The Cache-Control of the method is kept")
                    .sent("GET of what sets max-age=60, guarded " + where.replace('-', ' '))
                    .accepted("Cache-Control: max-age=60, and no no-cache")
                    .because("The application knows better.")
                    .check(trial -> {
                        HttpResponse response = trial.expectStatus(
                                trial.send("GET", trial.place("cached/strong-dated/" + where)), "200");
                        trial.expect("Cache-Control", response.field("Cache-Control"), is("max-age=60"));
                    }));
        }
    }

    private static void repeats(Trial trial, String method, String path, String line, List<String> fields) {
        String target = trial.place(path);
        HttpResponse early = trial.expectStatus(trial.send(method, target, line), "304");
        HttpResponse whole = trial.expectStatus(trial.send("GET", target), "200");
        HttpResponse late = trial.expectStatus(trial.send(method, target, line), "304");
        same(trial, whole, early, fields.toArray(String[]::new));
        same(trial, whole, late, fields.toArray(String[]::new));
        without(trial, late, "Content-Type");
    }

    private static void head(List<Assertion> all) {
        int number = 20;
        for (String path : List.of("cached/strong-dated/by-source", "cached/strong-dated/told", "telling/both")) {
            all.add(assertion("VAL-6." + number++, Level.SHOULD, "RFC 9110 §9.3.2", "HEAD answers as GET: " + path)
                    .sent("GET and HEAD")
                    .accepted("the same ETag, Last-Modified, Cache-Control, Content-Location, Expires and Vary")
                    .because("A server should send the same fields in response to HEAD as to GET.")
                    .check(trial -> {
                        HttpResponse get = trial.expectStatus(trial.send("GET", trial.place(path)), "200");
                        HttpResponse head = trial.expectStatus(trial.send("HEAD", trial.place(path)), "200");
                        for (String name : List.of(
                                "ETag", "Last-Modified", "Cache-Control", "Content-Location", "Expires", "Vary")) {
                            trial.expect(name + " of HEAD", head.field(name), equalTo(get.field(name)));
                        }
                    }));
        }
        number = 23;
        for (String accept : List.of(JSON, XML)) {
            all.add(assertion("VAL-6." + number++, Level.SHOULD, "RFC 9110 §9.3.2", "HEAD selects what GET selects")
                    .sent("GET and HEAD with " + accept + "; HEAD with the tag in If-None-Match")
                    .accepted("the same ETag; 304")
                    .because("A server should send the same fields in response to HEAD as to GET.")
                    .check(trial -> {
                        String target = document(trial);
                        String tag = strongTag(trial, target, accept);
                        HttpResponse head = trial.expectStatus(trial.send("HEAD", target, accept), "200");
                        trial.expect("ETag of HEAD", head.field("ETag"), equalTo(tag));
                        expect(trial, "304", "HEAD", target, accept, "If-None-Match: " + tag);
                    }));
        }
    }

    private static void writes(List<Assertion> all) {
        for (String method : List.of("PUT", "PATCH", "POST")) {
            all.add(assertion(
                            "VAL-7.1/" + method,
                            Level.RULE,
                            "RFC 9110 §9.3.4",
                            "A success without content carries no validators")
                    .sent(method + " with the current tag, then with the same one, then with a new one")
                    .accepted("204 without ETag, Last-Modified and Content-Location; then 412; then 204")
                    .because("A validator says that what was sent is what was saved, which only the method knows.")
                    .check(trial -> {
                        String target = document(trial);
                        String tag = strongTag(trial, target, JSON);
                        HttpResponse response =
                                trial.expectStatus(send(trial, method, target, "If-Match: " + tag), "204");
                        without(trial, response, "ETag", "Last-Modified", "Content-Location");
                        expect(trial, "412", method, target, "If-Match: " + tag);
                        expect(trial, "204", method, target, "If-Match: " + strongTag(trial, target, JSON));
                    }));
        }
        all.add(assertion("VAL-7.2", Level.RULE, "VAL-7", "A creation without content carries no validators")
                .sent("PUT with If-None-Match: *")
                .accepted("201 without ETag and Last-Modified")
                .because("The same reason.")
                .check(trial -> without(
                        trial,
                        trial.expectStatus(
                                send(trial, "PUT", trial.place("documents/" + fresh()), "If-None-Match: *"), "201"),
                        "ETag",
                        "Last-Modified")));
        for (String method : List.of("PUT", "PATCH")) {
            all.add(assertion(
                            "VAL-7.3/" + method,
                            Level.RULE,
                            "VAL-7",
                            "A success with the new representation carries its validators and says what it is")
                    .sent(method + " with the current tag, answered with what the document is then; again with the old"
                            + " tag; again with the tag of the response")
                    .accepted("200 with a new ETag and Content-Location; 412; 200")
                    .because("RFC 9110 §8.7: then the content is a representation of the resource at that URI, as a GET"
                            + " would have told it.")
                    .check(trial -> {
                        String target = document(trial) + "/told";
                        String old = strongTag(trial, target);
                        HttpResponse response =
                                trial.expectStatus(send(trial, method, target, "If-Match: " + old), "200");
                        String tag = tag(trial, response);
                        trial.expect("the new tag", tag, not(equalTo(old)));
                        trial.expect("Content-Location", response.field("Content-Location"), endsWith(target));
                        trial.expect("ETag of GET", strongTag(trial, target), equalTo(tag));
                        expect(trial, "412", method, target, "If-Match: " + old);
                        expect(trial, "200", method, target, "If-Match: " + tag);
                    }));
        }
        all.add(assertion(
                        "VAL-7.4", Level.RULE, "VAL-7", "A POST that creates carries the validators of what it created")
                .sent("POST, answered by 201 with Location and the new document; PUT of that with the tag")
                .accepted("201 with an ETag and a Content-Location that is the Location; 200")
                .because("The content is a representation of what Location names, not of the target of the POST.")
                .check(trial -> {
                    String id = fresh();
                    String target = trial.place("documents/" + id);
                    expect(trial, "201", "PUT", target, "If-None-Match: *");
                    HttpResponse response =
                            trial.expectStatus(send(trial, "POST", target + "/told", "If-Match: *"), "201");
                    String created = target + "-other/told";
                    trial.expect("Location", response.field("Location"), endsWith(created));
                    trial.expect("Content-Location", response.field("Content-Location"), endsWith(created));
                    String tag = tag(trial, response);
                    trial.expect("ETag of GET", strongTag(trial, created), equalTo(tag));
                    expect(trial, "200", "PUT", created, "If-Match: " + tag);
                }));
        all.add(assertion("VAL-7.5", Level.RULE, "VAL-7", "A success with other content carries no validators")
                .sent("PUT answered with a report")
                .accepted("200 without ETag, Last-Modified and Content-Location")
                .because("The content is no representation of the document.")
                .check(trial -> {
                    String target = document(trial);
                    String tag = strongTag(trial, target, JSON);
                    without(
                            trial,
                            trial.expectStatus(send(trial, "PUT", target + "/report", "If-Match: " + tag), "200"),
                            "ETag",
                            "Last-Modified",
                            "Content-Location");
                }));
        all.add(assertion("VAL-7.6", Level.RULE, "VAL-7", "A tag that the method sets itself is sent")
                .sent("PUT that sets a tag without content")
                .accepted("204 with that ETag")
                .because("Only the method knows whether it saved exactly what was sent.")
                .check(trial -> {
                    String target = document(trial);
                    String tag = strongTag(trial, target, JSON);
                    HttpResponse response =
                            trial.expectStatus(send(trial, "PUT", target + "/tagged", "If-Match: " + tag), "204");
                    trial.expect("ETag", response.field("ETag"), is("\"set-by-the-method\""));
                }));
        all.add(assertion("VAL-7.7", Level.RULE, "VAL-7", "The response to a DELETE carries no validators")
                .sent("DELETE with the current tag, answered with nothing, and answered with what was deleted")
                .accepted("204, and 200, without ETag, Last-Modified and Content-Location")
                .because("There is no new representation.")
                .check(trial -> {
                    for (String path : List.of("", "/told")) {
                        String target = document(trial) + path;
                        String tag = strongTag(trial, target, path.isEmpty() ? JSON : "Accept: text/plain");
                        HttpResponse response =
                                trial.expectStatus(send(trial, "DELETE", target, "If-Match: " + tag), "200, 204");
                        without(trial, response, "ETag", "Last-Modified", "Content-Location");
                    }
                }));
    }

    private static void opaque(List<Assertion> all) {
        all.add(assertion("VAL-10.1", Level.RULE, "VAL-10", "The version cannot be read out of an opaque tag")
                .sent("GET of the same document with plain tags, and with opaque ones")
                .accepted("strong tags; the version of the plain one is not in the opaque one")
                .because("It tells how often something has changed.")
                .check(trial -> {
                    String id = fresh();
                    expect(trial, "201", "PUT", trial.place("documents/" + id), "If-None-Match: *");
                    String plain = strongTag(trial, trial.place("documents/" + id), JSON);
                    String opaque = strongTag(trial, trial.place("opaque", "documents/" + id), JSON);
                    String version = Carried.version(plain);
                    trial.expect("the opaque tag", opaque, not(containsString(version)));
                    trial.expect(
                            "the opaque tag", opaque, not(containsString(Long.toHexString(Long.parseLong(version)))));
                }));
        all.add(assertion(
                        "VAL-10.2", Level.RULE, "VAL-10", "An opaque tag stays while nothing changes, and serves once")
                .sent("GET, GET with the tag; PUT with it, twice; PUT with the plain tag of the version")
                .accepted("the same tag, 304; 2xx, then 412; 412")
                .because("It has to do all that a tag does.")
                .check(trial -> {
                    String id = fresh();
                    String target = trial.place("opaque", "documents/" + id);
                    expect(trial, "201", "PUT", target, "If-None-Match: *");
                    String tag = strongTag(trial, target, JSON);
                    trial.expect("the tag again", strongTag(trial, target, JSON), equalTo(tag));
                    expect(trial, "304", "GET", target, JSON, "If-None-Match: " + tag);
                    expect(trial, "2xx", "PUT", target, "If-Match: " + tag);
                    expect(trial, "412", "PUT", target, "If-Match: " + tag);
                    String plain = strongTag(trial, trial.place("documents/" + id), JSON);
                    expect(trial, "412", "PUT", target, "If-Match: " + plain);
                }));
        all.add(assertion("VAL-10.3", Level.RULE, "VAL-10", "Opaque tags differ by representation")
                .sent("GET of JSON and of XML; PUT with the tag of the XML")
                .accepted("two strong tags; 2xx")
                .because("VAL-1 holds for them too.")
                .check(trial -> {
                    String target = document(trial, "opaque", "documents");
                    String tag = strongTag(trial, target, XML);
                    trial.expect("the tag of the JSON", strongTag(trial, target, JSON), not(equalTo(tag)));
                    expect(trial, "200", "GET", target, JSON, "If-None-Match: " + tag);
                    expect(trial, "2xx", "PUT", target, "If-Match: " + tag);
                }));
        all.add(assertion("VAL-10.4", Level.RULE, "VAL-10", "Opaque tags of one version differ by resource")
                .sent("GET of one version at two paths; PUT to one with the tag of the other")
                .accepted("two tags; 412")
                .because("Equal versions of two resources would show otherwise.")
                .check(trial -> {
                    String target = document(trial, "opaque", "documents");
                    HttpResponse told = trial.expectStatus(trial.send("GET", target + "/told"), "200");
                    HttpResponse coded = trial.expectStatus(trial.send("GET", target + "/coded"), "200");
                    trial.expect("the tag", tag(trial, coded), not(equalTo(tag(trial, told))));
                    expect(trial, "412", "PUT", target + "/coded", "If-Match: " + tag(trial, told));
                }));
        all.add(assertion("VAL-10.5", Level.RULE, "VAL-10", "The tag on a response to POST is that of what was created")
                .sent("POST, answered by 201 with Location and the new document; GET of that")
                .accepted("the same opaque tag")
                .because("Its path is in the digest, and must be that of the right resource.")
                .check(trial -> {
                    String target = document(trial, "opaque", "documents");
                    HttpResponse response =
                            trial.expectStatus(send(trial, "POST", target + "/told", "If-Match: *"), "201");
                    String tag = tag(trial, response);
                    trial.expect("ETag of GET", strongTag(trial, target + "-other/told"), equalTo(tag));
                }));
    }
}
