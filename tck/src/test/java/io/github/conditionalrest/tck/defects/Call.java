package io.github.conditionalrest.tck.defects;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A request whose head has come; its entity stays on the wire until somebody asks for it. */
final class Call {

    private final String method;
    private final String target;
    private final List<String> fieldLines;
    private final InputStream rest;
    private boolean complete;

    private Call(String method, String target, List<String> fieldLines, InputStream rest) {
        this.method = method;
        this.target = target;
        this.fieldLines = fieldLines;
        this.rest = rest;
    }

    static Call read(InputStream in) throws IOException {
        String[] requestLine = line(in).split(" ", -1);
        if (requestLine.length != 3) {
            throw new IOException("no request line");
        }
        List<String> fieldLines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            fieldLines.add(line);
        }
        return new Call(requestLine[0], requestLine[1], fieldLines, in);
    }

    String method() {
        return method;
    }

    String target() {
        return target;
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean has(String field) {
        return !lines(field).isEmpty();
    }

    List<String> lines(String field) {
        return fieldLines.stream()
                .filter(line -> line.regionMatches(true, 0, field + ":", 0, field.length() + 1))
                .map(line -> line.substring(field.length() + 1).strip())
                .toList();
    }

    /** Whether there is more white space before the value than the one space that is usual. */
    boolean isPadded(String field) {
        String padded = field + ":  ";
        return fieldLines.stream().anyMatch(line -> line.regionMatches(true, 0, padded, 0, padded.length()));
    }

    void readEntity() throws IOException {
        if (!complete && has("Content-Length")) {
            int length = Integer.parseInt(lines("Content-Length").get(0));
            if (rest.readNBytes(length).length < length) {
                throw new EOFException("half an entity");
            }
            complete = true;
        }
    }

    // Byte by byte as ISO 8859-1, so that obs-text stays as it came.
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("half a head");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}
