package io.github.conditionalrest.core;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.PreconditionRequiredException;
import io.github.conditionalrest.WriteConflictException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal: Problem Details (RFC 9457), as JSON or as XML, in ASCII alone, so that no charset can spoil
 * it. Each is written when it is first asked for, and sent again as it is.
 */
final class Problem {

    private static final MediaType JSON = new MediaType("application", "problem+json");
    private static final MediaType XML = new MediaType("application", "problem+xml");

    private final String type;
    private final String title;
    private final int status;
    private final String detail;
    private final List<String> required;
    private final String requiredField;
    private volatile byte @Nullable [] json;
    private volatile byte @Nullable [] xml;

    private Problem(String type, String title, int status, String detail, List<String> required) {
        this.type = type;
        this.title = title;
        this.status = status;
        this.detail = detail;
        this.required = required;
        this.requiredField = String.join(", ", required);
    }

    static Problem of(PreconditionRequiredException exception) {
        return required(exception.detail(), exception.accepted());
    }

    static Problem required(String detail, List<Precondition> accepted) {
        return new Problem(
                "https://www.rfc-editor.org/rfc/rfc6585#section-3",
                "Precondition Required",
                428,
                detail,
                accepted.stream().map(Precondition::fieldName).toList());
    }

    static Problem of(PreconditionFailedException exception) {
        return failed(exception.detail());
    }

    static Problem failed(String detail) {
        return new Problem(
                "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.13",
                "Precondition Failed",
                412,
                detail,
                List.of());
    }

    static Problem notFound() {
        return new Problem(
                "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5",
                "Not Found",
                404,
                "The resource does not exist, or not any more.",
                List.of());
    }

    static Problem of(WriteConflictException exception) {
        return new Problem(
                "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.10",
                "Conflict",
                409,
                exception.detail(),
                List.of());
    }

    static Problem of(MalformedPreconditionException exception) {
        return new Problem(
                "https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3",
                "Malformed Precondition",
                400,
                exception.detail(),
                List.of());
    }

    // Not 412: nobody has found the condition false, and a client that read the state again would send the same.
    static Problem unevaluated(Precondition condition) {
        return new Problem(
                "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.1",
                "Condition Not Supported",
                400,
                condition.fieldName() + " is not evaluated here, so the request was not performed. Repeat it without "
                        + condition.fieldName() + " if it may be performed whatever the current state is.",
                List.of());
    }

    static Problem internal() {
        return new Problem(
                "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.1",
                "Internal Server Error",
                500,
                "The server could not evaluate the preconditions of the request, so it was not performed. The log of the"
                        + " server says why.",
                List.of());
    }

    /** What the client is told. */
    String detail() {
        return detail;
    }

    /** The response, in the format that the client prefers; JSON where it accepts neither. */
    Response.ResponseBuilder toResponse(List<MediaType> acceptable) {
        MediaType format = preferred(acceptable);
        Response.ResponseBuilder response = Response.status(status).type(format).entity(body(format));
        if (!required.isEmpty()) {
            // "Responses with the 428 status code MUST NOT be stored by a cache" (RFC 6585 §3)
            response.header("Precondition-Required", requiredField).header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return response;
    }

    private byte[] body(MediaType format) {
        return format.equals(XML) ? xml() : json();
    }

    private byte[] json() {
        byte[] written = json;
        if (written == null) {
            written = writeJson().getBytes(StandardCharsets.US_ASCII);
            json = written;
        }
        return written;
    }

    private byte[] xml() {
        byte[] written = xml;
        if (written == null) {
            written = writeXml().getBytes(StandardCharsets.US_ASCII);
            xml = written;
        }
        return written;
    }

    private static MediaType preferred(List<MediaType> acceptable) {
        for (MediaType type : acceptable) {
            String subtype = type.getSubtype();
            if (type.isCompatible(JSON) || subtype.equals("json")) {
                return JSON;
            }
            if (type.isCompatible(XML) || subtype.equals("xml")) {
                return XML;
            }
        }
        return JSON;
    }

    private String writeJson() {
        StringBuilder text = new StringBuilder(256);
        text.append("{\"type\":\"").append(type).append("\",\"title\":\"").append(title);
        text.append("\",\"status\":").append(status).append(",\"detail\":\"");
        escapeJson(text, detail);
        text.append('"');
        if (!required.isEmpty()) {
            text.append(",\"required\":[\"")
                    .append(String.join("\",\"", required))
                    .append("\"]");
        }
        return text.append('}').toString();
    }

    private String writeXml() {
        StringBuilder text = new StringBuilder(256);
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns=\"urn:ietf:rfc:7807\"><type>");
        text.append(type)
                .append("</type><title>")
                .append(title)
                .append("</title><status>")
                .append(status);
        text.append("</status><detail>");
        escapeXml(text, detail);
        text.append("</detail>");
        if (!required.isEmpty()) {
            // RFC 9457 appendix B: an array is written with one <i> for each of its members
            text.append("<required><i>")
                    .append(String.join("</i><i>", required))
                    .append("</i></required>");
        }
        return text.append("</problem>").toString();
    }

    private static void escapeJson(StringBuilder json, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || c > 0x7E) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
    }

    private static void escapeXml(StringBuilder xml, String text) {
        text.codePoints().forEach(c -> {
            if (c == '<' || c == '&' || c == '>' || (c > 0x7E && isXmlChar(c))) {
                xml.append("&#").append(c).append(';');
            } else {
                xml.append(isXmlChar(c) ? (char) c : '?'); // XML 1.0 can't say a control character at all
            }
        });
    }

    private static boolean isXmlChar(int c) {
        return c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
