package io.github.conditionalrest.tck.check;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param url of the resource to check
 * @param via the same resource through a proxy, or null
 * @param headers what goes with each request, each as {@code Name: value}
 * @param body what to write, with {@code {n}} for a number, or null for what was read
 * @param create the URL of what does not exist yet, or null
 * @param only the sections to try; empty for all of them
 * @param writers how many of them race
 */
record Settings(
        URI url,
        @Nullable URI via,
        List<String> headers,
        @Nullable String body,
        @Nullable URI create,
        boolean allowWrites,
        Set<Section> only,
        int writers,
        Duration timeout) {

    Settings {
        headers = List.copyOf(headers);
        only = Set.copyOf(only);
    }

    boolean wants(Section section) {
        return only.isEmpty() || only.contains(section);
    }
}
