package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Items as entities of Jakarta Persistence, with a version.
 *
 * <p>A write reads the entity, checks the preconditions on what it has read, and changes it, in one transaction. If
 * another one commits in between, the update does not find the version any more: that is the optimistic lock, whose
 * failure the library answers by 412.
 */
final class EntityStore implements Store {

    private final Database database;
    private final InstantSource clock;
    private final String kind;

    /** The items whose paths begin with this kind. */
    EntityStore(Database database, InstantSource clock, String kind) {
        this.database = database;
        this.clock = clock;
        this.kind = kind;
    }

    @Override
    public Validators current(@Nullable String id) {
        return database.inTransaction(entities -> validators(entities.find(Item.class, path(id))));
    }

    @Override
    public @Nullable Representation find(String id) {
        return database.<@Nullable Representation>inTransaction(entities -> {
            Item item = entities.find(Item.class, path(id));
            return item == null || !item.exists() ? null : representation(item);
        });
    }

    @Override
    public Representation collection() {
        return database.inTransaction(entities -> {
            // First its validators, then its members: what was added in between is newer than the tag, never older.
            Item collection = entities.find(Item.class, path(null));
            return representation(collection, members(entities));
        });
    }

    @Override
    public Written write(String id, Preconditions preconditions, Change change) {
        return database.inTransaction(entities -> {
            Item item = entities.find(Item.class, path(id));
            Item collection = null;
            if (item == null || !item.exists()) {
                // Creations wait for each other here, and then look again: so one creates, and the others find it.
                entities.clear();
                collection = locked(entities);
                item = entities.find(Item.class, path(id));
            }
            preconditions.check(validators(item));
            boolean created = item == null || !item.exists();
            JsonObject content = change.of(item == null ? null : item.content());
            if (item == null) {
                item = new Item(path(id), clock.instant(), content);
                entities.persist(item);
            } else {
                item.replace(content, clock.instant());
            }
            if (created) {
                membershipChanged(Objects.requireNonNull(collection));
            }
            entities.flush(); // the version is counted up
            return new Written(id, representation(item), created);
        });
    }

    @Override
    public Written add(JsonObject content, Preconditions preconditions) {
        return database.inTransaction(entities -> {
            Item collection = locked(entities);
            preconditions.check(validators(collection));
            membershipChanged(collection);
            String id = UUID.randomUUID().toString();
            Item item = new Item(path(id), clock.instant(), content);
            entities.persist(item);
            return new Written(id, representation(item), true);
        });
    }

    @Override
    public boolean remove(String id, Preconditions preconditions) {
        return database.inTransaction(entities -> {
            Item collection = locked(entities);
            Item item = entities.find(Item.class, path(id));
            preconditions.check(validators(item));
            if (item == null || !item.exists()) {
                return false;
            }
            item.replace(null, clock.instant());
            membershipChanged(collection);
            return true;
        });
    }

    /** Makes the collection, with one item to read, unless it was there before. */
    void seed(String id, JsonObject content) {
        database.inTransaction(entities -> {
            if (entities.find(Item.class, path(null)) == null) {
                entities.persist(new Item(path(null), clock.instant(), JsonObject.EMPTY_JSON_OBJECT));
                entities.persist(new Item(path(id), clock.instant(), content));
            }
            return id;
        });
    }

    // What changes the membership takes its turn, and needs no certain version of the collection.
    private Item locked(EntityManager entities) {
        return entities.find(Item.class, path(null), LockModeType.PESSIMISTIC_WRITE);
    }

    private void membershipChanged(Item collection) {
        collection.replace(JsonObject.EMPTY_JSON_OBJECT, clock.instant());
    }

    private JsonObject members(EntityManager entities) {
        return Content.ofCollection(entities.createQuery(
                        "select i.path from Item i where i.path like :members and i.content is not null", String.class)
                .setParameter("members", path(null) + "_%")
                .getResultStream()
                .map(path -> path.substring(path(null).length())));
    }

    private String path(@Nullable String id) {
        return kind + "/" + (id == null ? "" : id);
    }

    private Validators validators(@Nullable Item item) {
        return item == null || !item.exists()
                ? Validators.absent()
                : Validators.ofVersion(item.version()).withLastModified(item.lastModified());
    }

    private Representation representation(Item item) {
        return representation(item, Objects.requireNonNull(item.content()));
    }

    private Representation representation(Item item, JsonObject content) {
        return new Representation(content, validators(item));
    }
}
