package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.http.HttpRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** A request as a line for a shell. */
final class Curl {

    private static final int LONGEST = 600;

    private final URI origin;
    private final List<String> headers;

    /**
     * For requests to this origin.
     *
     * @param headers what goes with each of them
     */
    Curl(URI origin, List<String> headers) {
        this.origin = origin;
        this.headers = List.copyOf(headers);
    }

    String line(HttpRequest request) {
        StringBuilder line = new StringBuilder("curl -i");
        if (request.method().equals("HEAD")) {
            line.append(" --head");
        } else if (!request.method().equals("GET")) {
            line.append(" -X ").append(request.method());
        }
        line.append(' ').append(quoted(origin.getScheme() + "://" + origin.getRawAuthority() + request.target()));
        headers.forEach(header -> line.append(" -H ").append(shown(header)));
        request.fieldLines().forEach(header -> line.append(" -H ").append(quoted(blank(shortened(header)))));
        if (!request.body().isEmpty()) {
            line.append(" --data-binary ").append(request.body().length() > LONGEST ? "@body" : quoted(request.body()));
        }
        return line.toString();
    }

    // In double quotes, for the shell to fill in what is nobody else's business.
    private static String shown(String header) {
        String name = header.substring(0, header.indexOf(':')).strip();
        return Secrets.isIn(name)
                ? '"' + name + ": $" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + '"'
                : quoted(header);
    }

    // curl takes "Name:" for an order to leave the field out, and "Name;" for one that is empty.
    private static String blank(String header) {
        return header.stripTrailing().endsWith(":")
                ? header.stripTrailing().substring(0, header.stripTrailing().length() - 1) + ";"
                : header;
    }

    private static String shortened(String header) {
        return header.length() <= LONGEST ? header : header.substring(0, LONGEST) + "...";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
