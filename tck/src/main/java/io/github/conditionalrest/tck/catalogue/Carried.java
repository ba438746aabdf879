package io.github.conditionalrest.tck.catalogue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.Set;
import java.util.UUID;

/** Short names for what is often done with the applications that the TCK carries. */
final class Carried {

    private static final Set<String> WITHOUT_CONTENT = Set.of("GET", "HEAD", "DELETE", "OPTIONS", "TRACE");

    private Carried() {}

    static Draft assertion(String id, Level level, String clause, String statement) {
        return Draft.assertion(id, level, clause, statement).needs(Capability.APPLICATION);
    }

    /** The version in a tag that names a representation behind it, as the library makes it. */
    static String version(String tag) {
        int end = tag.indexOf(';');
        if (end < 0) {
            throw new NotApplicableException("needs tags that name the representation behind a semicolon");
        }
        return tag.substring(1, end);
    }

    /** Sends it, with a short text where the method is one that has content. */
    static HttpResponse send(Trial trial, String method, String target, String... lines) {
        HttpRequest request = HttpRequest.of(method, target, lines);
        return trial.send(WITHOUT_CONTENT.contains(method) ? request : request.entity("text/plain", "text"));
    }

    static void expect(Trial trial, String accepted, String method, String target, String... lines) {
        trial.expectStatus(send(trial, method, target, lines), accepted);
    }

    /** Fills in what a GET of the resource tells. */
    static String[] filled(Trial trial, String target, String... lines) {
        Current current = Current.of(trial.send("GET", target));
        String[] filled = lines.clone();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = current.fill(filled[i]);
        }
        return filled;
    }

    /** How often something was counted under this key. */
    static int counted(Trial trial, String key) {
        HttpResponse response = trial.expectStatus(trial.send("GET", trial.place("memory/counts/" + key)), "200");
        return Integer.parseInt(response.body().strip());
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Creates a document, and returns its target. */
    static String document(Trial trial, String application, String resource) {
        String target = trial.place(application, resource + "/" + fresh());
        trial.expectStatus(send(trial, "PUT", target, "If-None-Match: *"), "201");
        return target;
    }

    /** Creates a document in the main application, and returns its target. */
    static String document(Trial trial) {
        return document(trial, "tck", "documents");
    }

    /** The entity tag of a success, which has to be there. */
    static String tag(Trial trial, String target, String... lines) {
        HttpResponse response = trial.expectStatus(trial.send("GET", target, lines), "200");
        return tag(trial, response);
    }

    static String tag(Trial trial, HttpResponse response) {
        trial.expect("the number of ETag lines", response.lines("ETag").size(), is(1));
        return response.field("ETag");
    }

    static String strongTag(Trial trial, String target, String... lines) {
        String tag = tag(trial, target, lines);
        trial.expect("ETag", tag, startsWith("\""));
        return tag;
    }

    static void same(Trial trial, HttpResponse whole, HttpResponse other, String... names) {
        for (String name : names) {
            trial.expect(name + " of the 200", whole.field(name), is(not("")));
            trial.expect(name + " of the " + other.status(), other.field(name), equalTo(whole.field(name)));
        }
    }

    static void without(Trial trial, HttpResponse response, String... names) {
        for (String name : names) {
            trial.expect(name, response.field(name), is(""));
        }
    }
}
