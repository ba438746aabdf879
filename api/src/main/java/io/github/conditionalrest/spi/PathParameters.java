package io.github.conditionalrest.spi;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the last match of a variable that stands more than once in a path. */
final class PathParameters {

    // Jakarta REST gives the list no order. RESTEasy, with Open Liberty's fork of it, and CXF list the last match last.
    private static final String LISTS_LAST_MATCH_FIRST = "org.glassfish.jersey.";

    private PathParameters() {}

    static String lastMatch(UriInfo uri, String name) {
        MultivaluedMap<String, String> all = uri.getPathParameters();
        List<String> matches = all.get(name);
        if (matches == null || matches.isEmpty()) {
            throw new IllegalStateException("The path has no variable \"" + name + "\", but " + all.keySet()
                    + ": name one that stands in the @Path of the resource method, of its class or of its locator");
        }
        return last(uri, matches);
    }

    static Map<String, String> lastMatches(UriInfo uri) {
        Map<String, String> found = new LinkedHashMap<>();
        uri.getPathParameters().forEach((name, matches) -> {
            if (!matches.isEmpty()) {
                found.put(name, last(uri, matches));
            }
        });
        return found;
    }

    // Told by the runtime's own class and not by a binding: a source is also asked where there is none.
    private static String last(UriInfo uri, List<String> matches) {
        boolean lastFirst = uri.getClass().getName().startsWith(LISTS_LAST_MATCH_FIRST);
        return matches.get(lastFirst ? 0 : matches.size() - 1);
    }
}
