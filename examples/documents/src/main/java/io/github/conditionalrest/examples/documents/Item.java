package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.persistence.UniqueVersions;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row: an item, or a whole collection.
 *
 * <p>No two states of a row have the same version or the same date, so a client that holds either of them can't
 * overwrite a state that it has not seen. A row is never deleted, else the item would start from the beginning when it
 * is created anew: one without content is what remains of an item.
 */
@Entity
@Table(name = "item")
@UniqueVersions
class Item {

    @Id
    private String path;

    /** Counted up by each update, which finds no row if it is another version by now. */
    @Version
    private long version;

    @Column(name = "last_modified")
    private Instant lastModified;

    private @Nullable String content;

    /** For Jakarta Persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Item() {}

    Item(String path, Instant now, @Nullable JsonObject content) {
        this.path = path;
        this.lastModified = now.truncatedTo(ChronoUnit.SECONDS);
        this.content = content == null ? null : Content.text(content);
    }

    boolean exists() {
        return content != null;
    }

    @Nullable
    JsonObject content() {
        return content == null ? null : Content.parsed(content);
    }

    long version() {
        return version;
    }

    Instant lastModified() {
        return lastModified;
    }

    /**
     * Puts another content in its place, or none.
     *
     * <p>The date is that of the clock, but at least a second later than the one before, whatever clock that one came
     * from. So it does not matter that the transaction commits later than this, nor that the clocks of two nodes
     * differ: the date that a client holds is older than that of any later state, and If-Unmodified-Since is false. A
     * date that is ahead of the clock is withheld by the library until its second is over.
     */
    void replace(@Nullable JsonObject next, Instant now) {
        lastModified = dateAfter(lastModified, now);
        content = next == null ? null : Content.text(next);
    }

    static Instant dateAfter(Instant before, Instant now) {
        Instant earliest = before.plusSeconds(1);
        return now.isAfter(earliest) ? now.truncatedTo(ChronoUnit.SECONDS) : earliest;
    }
}
