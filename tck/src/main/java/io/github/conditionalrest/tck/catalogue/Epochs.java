package io.github.conditionalrest.tck.catalogue;

import static io.github.conditionalrest.tck.catalogue.Carried.assertion;
import static io.github.conditionalrest.tck.catalogue.Carried.expect;
import static io.github.conditionalrest.tck.catalogue.Carried.fresh;
import static io.github.conditionalrest.tck.catalogue.Carried.send;
import static io.github.conditionalrest.tck.catalogue.Carried.tag;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.List;

/**
 * After a restore. Two applications serve the same states, of which one is in an epoch: what a client holds of the
 * other one is what it would hold from before.
 */
final class Epochs {

    private static final String RESTORED = "restored";
    // the pinned states are of another type
    private static final String JSON = "Accept: application/json, */*;q=0.5";
    private static final String BEGINNING = "Mon, 01 Jan 2024 00:00:00 GMT";

    private Epochs() {}

    static List<Assertion> all() {
        return List.of(
                ofDocuments(1, "The tag of a version", "documents/"),
                ofDocuments(2, "The tag of a version, where VERSION is matched,", "version-matched-documents/"),
                assertion("VAL-11.3", Level.RULE, "VAL-11", "A tag that the source gave is of its epoch")
                        .sent(
                                "GET and PUT of a pinned state, with its tag of the one epoch, and with that of the other")
                        .accepted("200, 412; 304, 2xx")
                        .because("An operator who restores does not know which tags were made of versions.")
                        .check(trial -> {
                            for (String state : List.of("pinned/strong", "version-matched/strong")) {
                                differ(
                                        trial,
                                        trial.place(state),
                                        trial.place(RESTORED, state),
                                        tag(trial, trial.place(state)),
                                        tag(trial, trial.place(RESTORED, state)));
                            }
                        }),
                assertion("VAL-11.4", Level.RULE, "VAL-11", "No modification date is before the epoch")
                        .sent(
                                "GET of what changed before the epoch; GET and PUT with its date of without it; with that")
                        .accepted("the beginning of the epoch in Last-Modified; 200, 412; 304, 2xx")
                        .because("What was restored is older than what a client may have seen of it.")
                        .check(trial -> {
                            String target = trial.place(RESTORED, "pinned/dated");
                            String before = trial.expectStatus(trial.send("GET", trial.place("pinned/dated")), "200")
                                    .field("Last-Modified");
                            HttpResponse read = trial.expectStatus(trial.send("GET", target), "200");
                            trial.expect("Last-Modified", read.field("Last-Modified"), equalTo(BEGINNING));
                            expect(trial, "200", "GET", target, "If-Modified-Since: " + before);
                            expect(trial, "412", "PUT", target, "If-Unmodified-Since: " + before);
                            expect(trial, "304", "GET", target, "If-Modified-Since: " + BEGINNING);
                            expect(trial, "2xx", "PUT", target, "If-Unmodified-Since: " + BEGINNING);
                        }),
                assertion("VAL-11.5", Level.RULE, "VAL-11", "A tag that the method sets is of the epoch")
                        .sent("PUT, answered with a tag of the method's own, without an epoch and in one")
                        .accepted("two tags")
                        .because("It would match after the next restore as before.")
                        .check(trial -> {
                            String id = fresh();
                            expect(trial, "201", "PUT", trial.place("documents/" + id), "If-None-Match: *");
                            String path = "documents/" + id + "/tagged";
                            HttpResponse plain =
                                    trial.expectStatus(send(trial, "PUT", trial.place(path), "If-Match: *"), "2xx");
                            HttpResponse restored = trial.expectStatus(
                                    send(trial, "PUT", trial.place(RESTORED, path), "If-Match: *"), "2xx");
                            trial.expect("ETag", tag(trial, restored), not(equalTo(tag(trial, plain))));
                        }));
    }

    private static Assertion ofDocuments(int number, String which, String resource) {
        return assertion("VAL-11." + number, Level.RULE, "VAL-11", which + " is of its epoch")
                .sent("GET and PUT of a document, with its tag of the one epoch, and with that of the other")
                .accepted("200, 412; 304, 2xx")
                .because("A database that was restored gives the same version to other content.")
                .check(trial -> {
                    String path = resource + fresh();
                    expect(trial, "201", "PUT", trial.place(path), "If-None-Match: *");
                    differ(
                            trial,
                            trial.place(path),
                            trial.place(RESTORED, path),
                            tag(trial, trial.place(path), JSON),
                            tag(trial, trial.place(RESTORED, path), JSON));
                });
    }

    // First what must change nothing, since a write makes other tags.
    private static void differ(Trial trial, String plain, String restored, String before, String after) {
        trial.expect("ETag", after, not(equalTo(before)));
        expect(trial, "200", "GET", restored, JSON, "If-None-Match: " + before);
        expect(trial, "200", "GET", plain, JSON, "If-None-Match: " + after);
        expect(trial, "412", "PUT", restored, "If-Match: " + before);
        expect(trial, "412", "PUT", plain, "If-Match: " + after);
        expect(trial, "304", "GET", restored, JSON, "If-None-Match: " + after);
        expect(trial, "304", "GET", plain, JSON, "If-None-Match: " + before);
        expect(trial, "2xx", "PUT", restored, "If-Match: " + after);
    }
}
