package io.github.conditionalrest.tck.defects;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A response.
 *
 * @param fieldLines each as {@code Name: value}
 * @param insists whether the content is sent even where HTTP has no room for it
 */
record Reply(int status, List<String> fieldLines, String content, boolean insists) {

    Reply {
        fieldLines = List.copyOf(fieldLines);
    }

    static Reply of(int status) {
        return new Reply(status, List.of(), "", false);
    }

    Reply with(String name, Object value) {
        List<String> more = new ArrayList<>(fieldLines);
        more.add(name + ": " + value);
        return new Reply(status, more, content, insists);
    }

    Reply without(String name) {
        return new Reply(
                status,
                fieldLines.stream().filter(line -> !line.startsWith(name + ":")).toList(),
                content,
                insists);
    }

    Reply content(String mediaType, String text) {
        return new Reply(status, without("Content-Type").fieldLines, text, insists).with("Content-Type", mediaType);
    }

    Reply edited(UnaryOperator<String> change) {
        return new Reply(status, fieldLines, change.apply(content), insists);
    }

    Reply insisting() {
        return new Reply(status, fieldLines, content, true);
    }

    byte[] toBytes(String method) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" -\r\nConnection: close\r\n");
        fieldLines.forEach(line -> head.append(line).append("\r\n"));
        boolean bodiless = status == 204 || status == 304;
        if (!bodiless || insists) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (insists || !(bodiless || method.equals("HEAD"))) {
            message.writeBytes(bytes);
        }
        return message.toByteArray();
    }
}
