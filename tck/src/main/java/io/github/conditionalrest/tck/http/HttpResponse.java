package io.github.conditionalrest.tck.http;

import java.util.List;
import java.util.Objects;

/**
 * A response, as it came over the wire.
 *
 * @param interim the status of each 1xx response that came before it
 * @param fieldLines each as {@code Name: value}, in ISO 8859-1
 * @param body the content without its transfer coding, read as UTF-8
 */
public record HttpResponse(int status, List<Integer> interim, List<String> fieldLines, String body) {

    public HttpResponse {
        Objects.requireNonNull(body, "body");
        interim = List.copyOf(interim);
        fieldLines = List.copyOf(fieldLines);
    }

    /** The values of the field, one for each line. */
    public List<String> lines(String name) {
        return fieldLines.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    /** The lines of the field as one list, or an empty text where it is absent. */
    public String field(String name) {
        return String.join(", ", lines(name));
    }

    /** Whether the field is there. */
    public boolean has(String name) {
        return !lines(name).isEmpty();
    }

    /** The response as text; the content is cut where it is very long. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        interim.forEach(code -> text.append("HTTP/1.1 ").append(code).append("\n\n"));
        text.append("HTTP/1.1 ").append(status);
        fieldLines.forEach(line -> text.append('\n').append(Transcript.shortened(line)));
        if (!body.isEmpty()) {
            text.append("\n\n").append(Transcript.shortened(body));
        }
        return text.toString();
    }
}
