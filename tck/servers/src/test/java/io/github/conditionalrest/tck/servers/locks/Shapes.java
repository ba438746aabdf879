package io.github.conditionalrest.tck.servers.locks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the resources got to see: each exception with its causes. */
@ApplicationScoped
public class Shapes {

    private final Map<String, String> shapes = new ConcurrentHashMap<>();

    void remember(String id, Throwable failure) {
        shapes.put(
                id,
                Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .map(cause -> cause.getClass().getName())
                        .collect(Collectors.joining(" < ")));
    }

    String of(String id) {
        return shapes.getOrDefault(id, "none");
    }
}
