package io.github.conditionalrest.persistence;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entities with a version in each place where one may stand. */
@SuppressWarnings("JavaUtilDate") // the one temporal type that Jakarta Persistence 3.1 allows for a version
final class Stored {

    private Stored() {}

    @Entity(name = "Numbered")
    public static class Numbered {
        @Id
        public long id;

        @Version
        public long version;

        @Column(nullable = false)
        public @Nullable String text = "";

        protected Numbered() {}

        public Numbered(long id) {
            this.id = id;
        }
    }

    /** Under a name that somebody chooses, and may choose again. */
    @Entity(name = "Named")
    @UniqueVersions
    public static class Named {
        @Id
        public String name = "";

        @Version
        public long version;

        public String text = "";

        protected Named() {}

        public Named(String name) {
            this.name = name;
            version = System.currentTimeMillis(); // above all versions that this name has had before
        }
    }

    @Entity(name = "Base")
    @Inheritance
    public static class Base {
        @Id
        public int id;

        @Version
        private @Nullable Integer version;

        public String text = "";
    }

    @Entity(name = "Special")
    public static class Special extends Base {}

    @MappedSuperclass
    public abstract static class Mapped {
        @Version
        protected short revision;
    }

    @Entity(name = "FromMapped")
    public static class FromMapped extends Mapped {
        @Id
        public String id = "";

        public String text = "";
    }

    @Entity(name = "Dated")
    public static class Dated {
        @Id
        public long id;

        @Version
        public @Nullable Timestamp changed;

        public String text = "";
    }

    @Entity(name = "ByGetter")
    @Access(AccessType.PROPERTY)
    public static class ByGetter {
        private long identity;
        private long counted;
        private String words = "";

        @Id
        public long getId() {
            return identity;
        }

        public void setId(long id) {
            identity = id;
        }

        @Version
        public long getVersion() {
            return counted;
        }

        public void setVersion(long version) {
            counted = version;
        }

        public String getText() {
            return words;
        }

        public void setText(String text) {
            words = text;
        }
    }

    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        public String shelf = "";
        public int place;

        protected Key() {}

        public Key(String shelf, int place) {
            this.shelf = shelf;
            this.place = place;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && shelf.equals(that.shelf) && place == that.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(shelf, place);
        }
    }

    @Entity(name = "Keyed")
    public static class Keyed {
        @EmbeddedId
        public @Nullable Key key;

        @Version
        public long version;

        public String text = "";
    }

    @Entity(name = "ById")
    public static class ById {
        @Id
        public @Nullable UUID id;

        @Version
        public long version;
    }

    @Entity(name = "Versionless")
    public static class Versionless {
        @Id
        public long id;
    }

    @Embeddable
    public static class Audit {
        @Version
        public long version;

        public @Nullable String author;
    }

    @Entity(name = "Audited")
    public static class Audited {
        @Id
        public long id;

        @Embedded
        public Audit audit = new Audit();

        public String text = "";
    }
}
