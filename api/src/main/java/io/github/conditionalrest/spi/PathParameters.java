package io.github.conditionalrest.spi;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the last match of a variable that stands more than once in a path. */
final class PathParameters {

    // Jakarta REST gives the list no order. RESTEasy, with Open Liberty's fork of it, lists the last match last.
    private static final String LISTS_LAST_MATCH_FIRST = "org.glassfish.jersey.";

    private PathParameters() {}

    static String lastMatch(ContainerRequestContext request, String name) {
        Object left = left(request);
        Object value;
        if (left instanceof Map<?, ?> map) {
            value = map.get(name);
        } else {
            UriInfo uri = request.getUriInfo();
            List<String> matches = uri.getPathParameters().get(name);
            value = matches == null || matches.isEmpty() ? null : last(matches, listsLastFirst(uri));
        }
        if (value == null) {
            throw new IllegalStateException("The path has no variable \"" + name + "\", but "
                    + lastMatches(request).keySet()
                    + ": name one that stands in the @Path of the resource method, of its class or of its locator");
        }
        return value.toString();
    }

    static Map<String, String> lastMatches(ContainerRequestContext request) {
        Map<String, String> found = new LinkedHashMap<>();
        if (left(request) instanceof Map<?, ?> left) {
            left.forEach((name, value) -> found.put(name.toString(), value.toString()));
            return found;
        }
        UriInfo uri = request.getUriInfo();
        boolean lastFirst = listsLastFirst(uri);
        uri.getPathParameters().forEach((name, matches) -> {
            if (!matches.isEmpty()) {
                found.put(name, last(matches, lastFirst));
            }
        });
        return found;
    }

    // Told by the runtime's own class and not by a binding: a source is also asked where there is none.
    private static boolean listsLastFirst(UriInfo uri) {
        return uri.getClass().getName().startsWith(LISTS_LAST_MATCH_FIRST);
    }

    private static String last(List<String> matches, boolean lastFirst) {
        return matches.get(lastFirst ? 0 : matches.size() - 1);
    }

    private static @Nullable Object left(ContainerRequestContext request) {
        try {
            return request.getProperty(ValidatorSource.PATH_PARAMETERS);
        } catch (RuntimeException outsideOfAFilter) {
            return null; // RESTEasy answers a resource method so
        }
    }
}
