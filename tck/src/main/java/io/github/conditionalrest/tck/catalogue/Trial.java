package io.github.conditionalrest.tck.catalogue;

import io.github.conditionalrest.tck.http.Exchange;
import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;

/** One try of one assertion on a subject; keeps what was exchanged, to be shown if it fails. */
public final class Trial {

    private final Subject subject;
    private final List<Exchange> exchanges = new ArrayList<>();

    Trial(Subject subject) {
        this.subject = subject;
    }

    /**
     * A resource in this state.
     *
     * @throws NotApplicableException if the subject has none
     */
    public Resource resource(State state) {
        return subject.resource(state)
                .orElseThrow(() -> new NotApplicableException("needs a resource of the kind " + state.label()));
    }

    /** The target of a place in the main application of the TCK. */
    public String place(String path) {
        return place("tck", path);
    }

    /** The target of a place in an application of the TCK. */
    public String place(String application, String path) {
        return subject.place(application, path);
    }

    /** What the refusal says of an application of the TCK that must not start, or empty if it starts. */
    public Optional<String> refusal(String application) {
        return subject.refusal(application);
    }

    /** Sends it, and keeps the exchange. */
    public HttpResponse send(HttpRequest request) {
        HttpResponse response = subject.send(request);
        synchronized (exchanges) {
            exchanges.add(new Exchange(request, response));
        }
        return response;
    }

    /** Sends a request without an entity. */
    public HttpResponse send(String method, String target, String... fieldLines) {
        return send(HttpRequest.of(method, target, fieldLines));
    }

    /** Sends a request that writes what this resource takes. */
    public HttpResponse write(String method, Resource resource, String... fieldLines) {
        return send(
                HttpRequest.of(method, resource.target(), fieldLines).entity(resource.mediaType(), resource.entity()));
    }

    /** What the last GET told of this resource; a state without a representation has none. */
    Current current(Resource resource) {
        return Current.of(send("GET", resource.target()));
    }

    /**
     * Fails the assertion if this is not so.
     *
     * @param what names the value, such as {@code the status of the PUT}
     */
    public <T> void expect(String what, T actual, Matcher<? super T> expected) {
        if (!expected.matches(actual)) {
            StringDescription description = new StringDescription();
            description
                    .appendText("Expected ")
                    .appendText(what)
                    .appendText(": ")
                    .appendDescriptionOf(expected);
            description.appendText("\n     but: ");
            expected.describeMismatch(actual, description);
            throw new Violation(description.toString());
        }
    }

    /** Fails the assertion if the status is another one. */
    public HttpResponse expectStatus(HttpResponse response, Answer accepted) {
        if (!accepted.accepts(response.status())) {
            throw new Violation("Expected the status: " + accepted + "\n     but: was " + response.status());
        }
        return response;
    }

    /** Fails the assertion if the status is another one, such as {@code 412} or {@code 2xx}. */
    public HttpResponse expectStatus(HttpResponse response, String accepted) {
        return expectStatus(response, Answer.of(accepted));
    }

    String transcript() {
        StringBuilder text = new StringBuilder();
        synchronized (exchanges) {
            for (Exchange exchange : exchanges) {
                text.append("\n--- request\n").append(exchange.request());
                text.append("\n--- response\n").append(exchange.response()).append('\n');
            }
        }
        return text.toString();
    }
}
