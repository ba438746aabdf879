package io.github.conditionalrest.examples.documents;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of one kind, in memory.
 *
 * <p>Each change is handed the state that it is about to replace, and nothing else changes until it is made: so a
 * precondition that is checked there cannot be outdated by another request. Where the check throws, nothing changes.
 */
final class Store {

    private final InstantSource clock;
    private final SortedMap<String, State> items = new TreeMap<>();
    private long lastVersion;
    private Membership membership;

    /** An empty store. */
    Store(InstantSource clock) {
        this.clock = clock;
        // Not from 1: a restart loses the items, and a tag of an earlier run must not name a state of this one.
        this.lastVersion = clock.millis();
        this.membership = new Membership(++lastVersion, clock.instant());
    }

    /** The current state of an item, or null where there is none. */
    synchronized @Nullable State find(String id) {
        return items.get(id);
    }

    /** The collection: which items there are, though not what is in them. */
    synchronized State collection() {
        var ids = Json.createArrayBuilder();
        items.keySet().forEach(ids::add);
        JsonObject content = Json.createObjectBuilder().add("ids", ids).build();
        return new State(membership.version(), membership.lastModified(), content);
    }

    /**
     * Replaces the content of an item, or creates it.
     *
     * @param change makes the new content of the state that it replaces, which is null where there is none
     */
    synchronized Written write(String id, Function<@Nullable State, JsonObject> change) {
        JsonObject content = change.apply(items.get(id));
        State state = new State(++lastVersion, clock.instant(), content);
        boolean created = items.put(id, state) == null;
        if (created) {
            membershipChanged();
        }
        return new Written(id, state, created);
    }

    /**
     * Adds an item under an id of the store's choice.
     *
     * @param check is handed the collection as it is
     */
    synchronized Written add(JsonObject content, Consumer<State> check) {
        check.accept(collection());
        return write(UUID.randomUUID().toString(), absent -> content);
    }

    /**
     * Removes an item.
     *
     * @param check is handed the state that is to be removed; null where there is none, and then it must throw
     */
    synchronized void remove(String id, Consumer<@Nullable State> check) {
        check.accept(items.get(id));
        items.remove(id);
        membershipChanged();
    }

    private void membershipChanged() {
        membership = new Membership(++lastVersion, clock.instant());
    }

    /** What a write has left behind. */
    record Written(String id, State state, boolean created) {}

    private record Membership(long version, Instant lastModified) {}
}
