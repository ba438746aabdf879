package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Previews, in a JCache cache: they can be made again, so they need not survive it.
 *
 * <p>A write checks what it has read, and then replaces that and nothing else, in the atomic operation of the cache. A
 * preview and the collection are two entries: one that was just made is listed a moment later, and tag and list of the
 * collection always belong together.
 */
final class CacheStore implements Store {

    /** The key of the collection, which no preview can have. */
    private static final String COLLECTION = "";

    private final Cache<String, String> cache;
    private final InstantSource clock;

    CacheStore(Cache<String, String> cache, InstantSource clock) {
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Validators current(@Nullable String id) {
        return validators(get(id == null ? COLLECTION : id));
    }

    @Override
    public @Nullable Representation find(String id) {
        Preview preview = get(id);
        return preview == null || preview.content() == null ? null : representation(preview);
    }

    @Override
    public Representation collection() {
        return representation(existing(COLLECTION));
    }

    @Override
    public Written write(String id, Preconditions preconditions, Change change) {
        Preview old = get(id);
        preconditions.check(validators(old));
        boolean created = old == null || old.content() == null;
        JsonObject content = change.of(old == null ? null : old.content());
        Preview now = old == null ? Preview.first(content, clock.instant()) : old.next(content, clock.instant());
        preconditions.confirm(put(id, old, now));
        if (created) {
            relist(id);
        }
        return new Written(id, representation(now), created);
    }

    @Override
    public Written add(JsonObject content, Preconditions preconditions) {
        Preview collection = existing(COLLECTION);
        preconditions.check(validators(collection));
        String id = UUID.randomUUID().toString();
        Preview now = Preview.first(content, clock.instant());
        put(id, null, now);
        boolean listed = put(COLLECTION, collection, listing(collection, id, true));
        if (!listed) {
            cache.remove(id, now.text()); // which nobody has seen
        }
        preconditions.confirm(listed);
        return new Written(id, representation(now), true);
    }

    @Override
    public boolean remove(String id, Preconditions preconditions) {
        Preview old = get(id);
        preconditions.check(validators(old));
        if (old == null || old.content() == null) {
            return false;
        }
        preconditions.confirm(put(id, old, old.next(null, clock.instant())));
        relist(id);
        return true;
    }

    /** Makes the collection, with one preview to read, unless it was there before. */
    void seed(String id, JsonObject content) {
        put(id, null, Preview.first(content, clock.instant()));
        put(COLLECTION, null, Preview.first(Content.ofCollection(Stream.of(id)), clock.instant()));
    }

    private boolean put(String key, @Nullable Preview expected, Preview changed) {
        return expected == null
                ? cache.putIfAbsent(key, changed.text())
                : cache.replace(key, expected.text(), changed.text());
    }

    // Who comes last has seen last whether it is there, also where one creates it while another deletes it.
    private void relist(String id) {
        Preview collection;
        boolean there;
        do {
            collection = existing(COLLECTION);
            there = find(id) != null;
        } while (!put(COLLECTION, collection, listing(collection, id, there)));
    }

    private Preview listing(Preview collection, String id, boolean there) {
        Stream<String> others = Objects.requireNonNull(collection.content()).getJsonArray("ids").stream()
                .map(member -> ((JsonString) member).getString())
                .filter(member -> !member.equals(id));
        Stream<String> all = there ? Stream.concat(others, Stream.of(id)) : others;
        return collection.next(Content.ofCollection(all), clock.instant());
    }

    private @Nullable Preview get(String key) {
        String text = cache.get(key);
        return text == null ? null : Preview.parsed(text);
    }

    private Preview existing(String key) {
        return Objects.requireNonNull(get(key), "the cache has lost what it was given");
    }

    private static Representation representation(Preview preview) {
        return new Representation(Objects.requireNonNull(preview.content()), validators(preview));
    }

    private static Validators validators(@Nullable Preview preview) {
        return preview == null || preview.content() == null
                ? Validators.absent()
                : Validators.of(EntityTags.fromVersion(preview.version()), preview.lastModified());
    }
}
