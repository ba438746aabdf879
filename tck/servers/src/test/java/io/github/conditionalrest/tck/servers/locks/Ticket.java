package io.github.conditionalrest.tck.servers.locks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row with a version. */
@Entity
public class Ticket {

    @Id
    private String id = "";

    @Version
    private long version;

    @Column(nullable = false)
    private @Nullable String text;

    /** For the provider. */
    protected Ticket() {}

    Ticket(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** The key. */
    public String getId() {
        return id;
    }

    /** Counted by the provider. */
    public long getVersion() {
        return version;
    }

    /** What a race is about. */
    public @Nullable String getText() {
        return text;
    }

    /** The database refuses a null. */
    public void setText(@Nullable String text) {
        this.text = text;
    }

    /** The same in each archive: some answers quote it. */
    @Override
    public String toString() {
        return "Ticket " + id;
    }
}
