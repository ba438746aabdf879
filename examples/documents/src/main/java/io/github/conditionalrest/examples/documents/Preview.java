package io.github.conditionalrest.examples.documents;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One state of a preview, or of their collection; every change puts another in its place, and two are never equal.
 *
 * @param content null where the preview was deleted: its versions go on when it is made again
 */
record Preview(long version, Instant lastModified, @Nullable JsonObject content) {

    private static final String VERSION = "version";
    private static final String LAST_MODIFIED = "lastModified";
    private static final String CONTENT = "content";

    /** The first state; its version is none that one of an earlier cache had, of which a client may hold the tag. */
    static Preview first(JsonObject content, Instant now) {
        return new Preview(now.toEpochMilli(), now.truncatedTo(ChronoUnit.SECONDS), content);
    }

    /** The next state; its date is later than that of this one, whatever the clock says, as that of {@link Item}. */
    Preview next(@Nullable JsonObject changed, Instant now) {
        return new Preview(version + 1, Item.dateAfter(lastModified, now), changed);
    }

    /** As it is kept in a cache: a text, which every provider can compare and send to other nodes. */
    String text() {
        JsonObjectBuilder state =
                Json.createObjectBuilder().add(VERSION, version).add(LAST_MODIFIED, lastModified.getEpochSecond());
        if (content != null) {
            state.add(CONTENT, content);
        }
        return state.build().toString();
    }

    static Preview parsed(String text) {
        JsonObject state = Content.parsed(text);
        return new Preview(
                state.getJsonNumber(VERSION).longValue(),
                Instant.ofEpochSecond(state.getJsonNumber(LAST_MODIFIED).longValue()),
                state.getJsonObject(CONTENT));
    }
}
