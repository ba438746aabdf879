package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Carried.assertion;
import static io.github.conditionalrest.tck.catalogue.Carried.document;
import static io.github.conditionalrest.tck.catalogue.Carried.expect;
import static io.github.conditionalrest.tck.catalogue.Carried.filled;
import static io.github.conditionalrest.tck.catalogue.Carried.fresh;
import static io.github.conditionalrest.tck.catalogue.Carried.strongTag;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What takes a resource that really changes, serves ranges, or has a policy of its own for comparing. */
final class Evaluations {

    private static final String JSON = "Accept: application/json";

    private Evaluations() {}

    static List<Assertion> all() {
        List<Assertion> all = new ArrayList<>();
        life(all);
        otherAnswers(all);
        ranges(all);
        byVersion(all);
        return all;
    }

    private static void life(List<Assertion> all) {
        all.add(assertion("EVAL-6.20", Level.MUST, "RFC 9110 §13.1.2", "`If-None-Match: *` creates, and creates once")
                .sent("PUT with If-None-Match: *, twice")
                .accepted("201, then 412, and the tag stays")
                .because("The condition is false if the resource has a current representation.")
                .check(trial -> {
                    String target = document(trial);
                    String before = strongTag(trial, target, JSON);
                    expect(trial, "412", "PUT", target, "If-None-Match: *");
                    trial.expect("the tag", strongTag(trial, target, JSON), equalTo(before));
                }));
        all.add(assertion("EVAL-6.21", Level.MUST, "RFC 9110 §13.1.1", "A tag serves for one change")
                .sent("PUT with the current tag in If-Match, twice with the same tag")
                .accepted("2xx, then 412")
                .because("This is how the lost update is prevented.")
                .check(trial -> {
                    String target = document(trial);
                    String tag = strongTag(trial, target, JSON);
                    expect(trial, "2xx", "PUT", target, "If-Match: " + tag);
                    expect(trial, "412", "PUT", target, "If-Match: " + tag);
                    trial.expect("the tag", strongTag(trial, target, JSON), not(equalTo(tag)));
                }));
        all.add(assertion("EVAL-6.22", Level.RULE, "EVAL-6", "What has been deleted is 404 to whoever creates nothing")
                .sent("DELETE with the current tag; then GET, PATCH and DELETE with that tag")
                .accepted("2xx, then 404 each time")
                .because(
                        "RFC 9110 §13.2.1: preconditions are ignored where the answer without them would be neither 2xx"
                                + " nor 412.")
                .check(trial -> {
                    String target = document(trial);
                    String tag = strongTag(trial, target, JSON);
                    expect(trial, "2xx", "DELETE", target, "If-Match: " + tag);
                    expect(trial, "404", "GET", target, JSON, "If-None-Match: " + tag);
                    expect(trial, "404", "GET", target, JSON, "If-Match: " + tag);
                    expect(trial, "404", "PATCH", target, "If-Match: " + tag);
                    expect(trial, "404", "DELETE", target, "If-Match: " + tag);
                }));
        all.add(assertion("EVAL-6.23", Level.MUST, "RFC 9110 §13.1.1", "A write does not raise what has been deleted")
                .sent("DELETE with the current tag; PUT with that tag, and with If-Match: *; PUT with If-None-Match: *")
                .accepted("2xx; 412, 412; 201 with another tag than before")
                .because("If-Match is false where there is no current representation.")
                .check(trial -> {
                    String target = document(trial);
                    String tag = strongTag(trial, target, JSON);
                    expect(trial, "2xx", "DELETE", target, "If-Match: " + tag);
                    expect(trial, "412", "PUT", target, "If-Match: " + tag);
                    expect(trial, "412", "PUT", target, "If-Match: *");
                    expect(trial, "201", "PUT", target, "If-None-Match: *");
                    trial.expect("the tag", strongTag(trial, target, JSON), not(equalTo(tag)));
                }));
        all.add(assertion("EVAL-6.24", Level.RULE, "EVAL-6", "What never was is 404 to whoever creates nothing")
                .sent("GET, PATCH and DELETE of what does not exist, with If-Match: *")
                .accepted("404 each time")
                .because("The same clause.")
                .check(trial -> {
                    String target = trial.place("documents/" + fresh());
                    for (String method : List.of("GET", "PATCH", "DELETE")) {
                        expect(trial, "404", method, target, "If-Match: *");
                    }
                }));
    }

    private static void otherAnswers(List<Assertion> all) {
        int number = 30;
        for (String status : List.of("404", "409", "303", "500")) {
            for (String line : List.of("If-None-Match: \"x\"", "If-Match: \"other\"")) {
                all.add(assertion(
                                "EVAL-6." + number++,
                                Level.MUST,
                                "RFC 9110 §13.2.1",
                                "A response with " + status + " stays one, though it has a tag")
                        .sent("GET with " + line + " of what answers " + status + " with ETag: \"x\"")
                        .accepted(status)
                        .because(
                                "Preconditions are ignored where the answer without them would be neither 2xx nor 412.")
                        .check(trial -> expect(trial, status, "GET", trial.place("telling/status/" + status), line)));
            }
        }
    }

    private static void ranges(List<Assertion> all) {
        all.add(range(1, "GET", "strong", "206", "A range is served without If-Range"));
        all.add(range(2, "GET", "strong", "206", "A strong tag that is current", "If-Range: {tag}"));
        all.add(range(3, "GET", "strong", "200", "A tag that is not current", "If-Range: \"other\""));
        all.add(range(4, "GET", "strong", "200", "A current tag that was weakened", "If-Range: W/{tag}"));
        all.add(range(5, "GET", "weak", "200", "A current tag that is weak", "If-Range: {tag}"));
        all.add(range(6, "GET", "weak", "200", "A strong tag where the current one is weak", "If-Range: {strong}"));
        all.add(range(7, "GET", "dated", "206", "The date of the representation", "If-Range: {date}"));
        all.add(range(8, "GET", "dated", "200", "A later date", "If-Range: {date+1d}"));
        all.add(range(9, "GET", "dated", "200", "An earlier date", "If-Range: {date-1d}"));
        all.add(range(10, "GET", "dated", "200", "A date that is later by a second", "If-Range: {date+1s}"));
        all.add(range(11, "GET", "strong-dated", "206", "The date where there is a tag too", "If-Range: {date}"));
        all.add(range(
                12, "GET", "strong", "200", "A date where there is none", "If-Range: Tue, 14 Nov 2023 22:13:20 GMT"));
        all.add(range(13, "GET", "strong", "200", "A list of tags", "If-Range: {tag}, \"other\""));
        all.add(range(14, "GET", "strong", "200", "A wildcard", "If-Range: *"));
        all.add(range(15, "GET", "strong", "200", "What is neither tag nor date", "If-Range: Current-1"));
        all.add(range(16, "GET", "comma", "206", "A tag with a comma", "If-Range: {tag}"));
        all.add(range(17, "GET", "strong", "412", "If-Match comes first", "If-Range: {tag}", "If-Match: \"other\""));
        all.add(range(
                18, "GET", "strong", "304", "If-None-Match comes first", "If-Range: {tag}", "If-None-Match: {tag}"));
        all.add(range(19, "HEAD", "strong", "200", "HEAD knows no ranges", "If-Range: {tag}"));
        all.add(range(20, "HEAD", "strong", "200", "HEAD knows no ranges", "If-Range: \"other\""));
        all.add(assertion("EVAL-7.21", Level.MUST, "RFC 9110 §13.1.5", "If-Range without Range is ignored")
                .sent("GET with the current tag, and with another one, in If-Range")
                .accepted("200 both times")
                .because("A recipient must ignore an If-Range in a request without a Range.")
                .check(trial -> {
                    String target = trial.place("ranged/strong");
                    expect(trial, "200", "GET", target, "If-Range: \"Current-1\"");
                    expect(trial, "200", "GET", target, "If-Range: \"other\"");
                }));
        all.add(assertion("EVAL-7.22", Level.MUST, "RFC 9110 §15.3.7", "A 206 carries the entity tag of the 200")
                .sent("GET with a Range")
                .accepted("206 with the same ETag as the 200")
                .because("Otherwise nobody could put the parts together.")
                .check(trial -> {
                    String target = trial.place("ranged/strong");
                    HttpResponse whole = trial.expectStatus(trial.send("GET", target), "200");
                    HttpResponse part = trial.expectStatus(trial.send("GET", target, "Range: bytes=0-3"), "206");
                    Carried.same(trial, whole, part, "ETag");
                    trial.expect("the content", part.body(), is(whole.body().substring(0, 4)));
                }));
    }

    private static Assertion range(
            int number, String method, String state, String accepted, String what, String... lines) {
        String outcome =
                accepted.equals("206") ? "the part is sent" : accepted.equals("200") ? "all is sent" : accepted;
        return assertion("EVAL-7." + number, Level.RULE, "RFC 9110 §13.1.5", what + ": " + outcome)
                .sent(method + " of a resource that is " + state + ", with a Range"
                        + (lines.length == 0 ? "" : " and " + String.join("; ", lines)))
                .accepted(accepted)
                .because(
                        "If-Range takes one strong tag, or the very date of the representation; where it is false, Range"
                                + " is ignored.")
                .check(trial -> {
                    String target = trial.place("ranged/" + state);
                    List<String> all = new ArrayList<>(List.of("Range: bytes=0-3"));
                    all.addAll(List.of(filled(trial, target, lines)));
                    expect(trial, accepted, method, target, all.toArray(String[]::new));
                });
    }

    private static void byVersion(List<Assertion> all) {
        List<String> same = List.of(
                "\"Current-1\"",
                "W/\"Current-1\"",
                "\"Current-1-gzip\"",
                "\"Current-1--gzip\"",
                "\"Current-1-br\"",
                "\"Current-1-df\"",
                "W/\"Current-1-gzip\"");
        List<String> other = List.of(
                "\"Current-2\"", "W/\"Current-2\"", "\"Current-1-x\"", "\"Current\"", "\"Current-11\"", "\"-gzip\"");
        int number = 1;
        for (String tag : same) {
            all.add(byVersion(number++, tag, "2xx", "A tag that a proxy weakened or renamed is the current one"));
        }
        number = 10;
        for (String tag : other) {
            all.add(byVersion(number++, tag, "412", "A tag of another state is not the current one"));
        }
        number = 20;
        for (String tag : same.subList(1, same.size())) {
            all.add(assertion(
                            "EVAL-8." + number++,
                            Level.MUST,
                            "RFC 9110 §13.1.1",
                            "By default only the exact tag counts")
                    .sent("PUT with If-Match: " + tag + " where \"Current-1\" is current")
                    .accepted("412")
                    .because("An origin server must use the strong comparison function for If-Match.")
                    .check(trial -> expect(trial, "412", "PUT", trial.place("pinned/strong"), "If-Match: " + tag)));
        }
        all.add(assertion("EVAL-8.30", Level.RULE, "EVAL-8", "Also there, a weak tag that is current serves a write")
                .sent("PUT with the current weak tag in If-Match, weak and strong")
                .accepted("2xx both times")
                .because("The state is compared, and `W/` says nothing of it.")
                .check(trial -> {
                    expect(trial, "2xx", "PUT", trial.place("version-matched/weak"), "If-Match: W/\"Current-4\"");
                    expect(trial, "2xx", "PUT", trial.place("version-matched/weak"), "If-Match: \"Current-4\"");
                }));
        all.add(assertion("EVAL-8.31", Level.RULE, "EVAL-8", "If-Range stays exact")
                .sent("GET with a Range and If-Range of the current tag, of the weakened one and of the renamed one")
                .accepted("206, 200, 200")
                .because("A part fits only the very same bytes.")
                .check(trial -> {
                    String target = trial.place("version-matched/strong");
                    expect(trial, "206", "GET", target, "Range: bytes=0-3", "If-Range: \"Current-1\"");
                    expect(trial, "200", "GET", target, "Range: bytes=0-3", "If-Range: W/\"Current-1\"");
                    expect(trial, "200", "GET", target, "Range: bytes=0-3", "If-Range: \"Current-1-gzip\"");
                }));
        all.add(assertion("EVAL-8.32", Level.RULE, "EVAL-8", "A write accepts any representation's tag of the version")
                .sent(
                        "PUT of a document with the tag that the library made, with other representations behind the version")
                .accepted("2xx each time; 412 with the tag of the version before")
                .because("A write replaces all representations of the version.")
                .check(trial -> {
                    for (String end : List.of(";application/xml", ";application/json;gzip", ";text/html", "")) {
                        String target = document(trial, "tck", "version-matched-documents");
                        String tag = strongTag(trial, target, JSON);
                        String version = '"' + Carried.version(tag);
                        expect(trial, "2xx", "PUT", target, "If-Match: " + version + end + '"');
                        expect(trial, "412", "PUT", target, "If-Match: " + version + end + '"');
                    }
                }));
        all.add(assertion("EVAL-8.33", Level.MUST, "RFC 9110 §13.1.2", "A 304 still means the selected representation")
                .sent("GET of XML with the tag of JSON in If-None-Match, and of JSON with its weakened and renamed tag")
                .accepted("200, then 304 and 304")
                .because("A cache would hand out the JSON for the XML otherwise.")
                .check(trial -> {
                    String target = document(trial, "tck", "version-matched-documents");
                    String tag = strongTag(trial, target, JSON);
                    expect(trial, "200", "GET", target, "Accept: application/xml", "If-None-Match: " + tag);
                    expect(trial, "304", "GET", target, JSON, "If-None-Match: W/" + tag);
                    String renamed = tag.substring(0, tag.length() - 1) + "-gzip\"";
                    expect(trial, "304", "GET", target, JSON, "If-None-Match: " + renamed);
                }));
        all.add(assertion(
                        "EVAL-8.34", Level.RULE, "EVAL-8", "A check by hand compares as the policy of its method says")
                .needs(Capability.CHECKS_KNOW_THE_POLICY)
                .sent("PATCH, of a method that checks by hand, with the weakened tag, the renamed one and another one")
                .accepted("2xx, 2xx, 412")
                .because("The annotation is the policy of the method, whoever evaluates.")
                .check(trial -> {
                    String target = trial.place("version-matched/strong/by-hand");
                    expect(trial, "2xx", "PATCH", target, "If-Match: W/\"Current-1\"");
                    expect(trial, "2xx", "PATCH", target, "If-Match: \"Current-1-gzip\"");
                    expect(trial, "412", "PATCH", target, "If-Match: \"Current-2\"");
                }));
    }

    private static Assertion byVersion(int number, String tag, String accepted, String statement) {
        return assertion("EVAL-8." + number, Level.RULE, "EVAL-8", statement + ": " + tag)
                .sent("PUT and DELETE with If-Match: " + tag
                        + " where \"Current-1\" is current, with `match = VERSION`")
                .accepted(accepted)
                .because("Behind such a proxy no client could send back what the server made.")
                .check(trial -> {
                    expect(trial, accepted, "PUT", trial.place("version-matched/strong"), "If-Match: " + tag);
                    expect(trial, accepted, "DELETE", trial.place("version-matched/strong"), "If-Match: " + tag);
                });
    }
}
