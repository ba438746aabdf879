package io.github.conditionalrest.tck.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A request, as it goes over the wire.
 *
 * @param target the path and query, as in the request line
 * @param fieldLines what goes between request line and entity, each as {@code Name: value}, in ISO 8859-1
 * @param body the entity, in UTF-8, or empty
 * @param withheld whether the entity is announced but not sent, to see who answers without it
 */
public record HttpRequest(String method, String target, List<String> fieldLines, String body, boolean withheld) {

    public HttpRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(body, "body");
        fieldLines = List.copyOf(fieldLines);
    }

    /** Without an entity. */
    public static HttpRequest of(String method, String target, String... fieldLines) {
        return new HttpRequest(method, target, List.of(fieldLines), "", false);
    }

    /** With these field lines behind those that it has. */
    public HttpRequest with(List<String> more) {
        List<String> all = new ArrayList<>(fieldLines);
        all.addAll(more);
        return new HttpRequest(method, target, all, body, withheld);
    }

    /** With these field lines behind those that it has. */
    public HttpRequest with(String... more) {
        return with(List.of(more));
    }

    /** With an entity. */
    public HttpRequest entity(String mediaType, String content) {
        return new HttpRequest(method, target, fieldLines, content, withheld).with("Content-Type: " + mediaType);
    }

    /** The same, but its entity never comes. */
    public HttpRequest withoutSendingTheEntity() {
        return new HttpRequest(method, target, fieldLines, body, true);
    }

    /** The request as text; values are cut where they are very long. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1");
        fieldLines.forEach(line -> text.append('\n').append(Transcript.shortened(line)));
        if (withheld) {
            text.append("\n\n(").append(length()).append(" bytes announced and not sent)");
        } else if (!body.isEmpty()) {
            text.append("\n\n").append(Transcript.shortened(body));
        }
        return text.toString();
    }

    int length() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    boolean announcesEntity() {
        return !body.isEmpty() || method.equals("PUT") || method.equals("POST") || method.equals("PATCH");
    }
}
