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

/**
 * The body of a refusal: Problem Details (RFC 9457), as JSON or as XML, in ASCII alone, so that no charset can spoil
 * it.
 *
 * @param required the fields of which the request must carry one; empty where the problem is another
 */
record Problem(String type, String title, int status, String detail, List<String> required) {

    private static final MediaType JSON = new MediaType("application", "problem+json");
    private static final MediaType XML = new MediaType("application", "problem+xml");

    static Problem of(PreconditionRequiredException exception) {
        return new Problem(
                "https://www.rfc-editor.org/rfc/rfc6585#section-3",
                "Precondition Required",
                428,
                exception.detail(),
                exception.accepted().stream().map(Precondition::fieldName).toList());
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

    /** The response, in the format that the client prefers; JSON where it accepts neither. */
    Response.ResponseBuilder toResponse(List<MediaType> acceptable) {
        MediaType format = preferred(acceptable);
        Response.ResponseBuilder response = Response.status(status).type(format).entity(body(format));
        if (!required.isEmpty()) {
            // "Responses with the 428 status code MUST NOT be stored by a cache" (RFC 6585 §3)
            response.header("Precondition-Required", String.join(", ", required))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return response;
    }

    private byte[] body(MediaType format) {
        return (format.equals(XML) ? xml() : json()).getBytes(StandardCharsets.US_ASCII);
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

    private String json() {
        StringBuilder json = new StringBuilder(256);
        json.append("{\"type\":\"").append(type).append("\",\"title\":\"").append(title);
        json.append("\",\"status\":").append(status).append(",\"detail\":\"");
        escapeJson(json, detail);
        json.append('"');
        if (!required.isEmpty()) {
            json.append(",\"required\":[\"")
                    .append(String.join("\",\"", required))
                    .append("\"]");
        }
        return json.append('}').toString();
    }

    private String xml() {
        StringBuilder xml = new StringBuilder(256);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns=\"urn:ietf:rfc:7807\"><type>");
        xml.append(type)
                .append("</type><title>")
                .append(title)
                .append("</title><status>")
                .append(status);
        xml.append("</status><detail>");
        escapeXml(xml, detail);
        xml.append("</detail>");
        if (!required.isEmpty()) {
            // RFC 9457 appendix B: an array is written with one <i> for each of its members
            xml.append("<required><i>").append(String.join("</i><i>", required)).append("</i></required>");
        }
        return xml.append("</problem>").toString();
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
