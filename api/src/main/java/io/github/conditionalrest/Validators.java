package io.github.conditionalrest;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a resource, as far as preconditions ask for it: whether it exists, and by which validators (RFC
 * 9110 §8.8) its selected representation is known. Immutable.
 */
public final class Validators {

    private static final Validators ABSENT = new Validators(false, null, null, null);
    private static final Validators PRESENT = new Validators(true, null, null, null);

    private final boolean exists;
    private final @Nullable EntityTag entityTag;
    private final @Nullable String version;
    private final @Nullable Instant lastModified;

    private Validators(
            boolean exists, @Nullable EntityTag entityTag, @Nullable String version, @Nullable Instant lastModified) {
        this.exists = exists;
        this.entityTag = entityTag;
        this.version = version;
        this.lastModified = lastModified;
    }

    /** The resource does not exist. */
    public static Validators absent() {
        return ABSENT;
    }

    /** The resource exists and has no validators: only {@code *} can be evaluated. */
    public static Validators present() {
        return PRESENT;
    }

    /**
     * The resource exists and its selected representation has this tag.
     *
     * @throws IllegalArgumentException if the tag holds a character that RFC 9110 §8.8.3 does not allow in one
     */
    public static Validators of(EntityTag entityTag) {
        return new Validators(true, EntityTags.requireValid(entityTag), null, null);
    }

    /**
     * The resource exists and its selected representation has this tag and was last changed at this instant.
     *
     * @throws IllegalArgumentException if the tag holds a character that RFC 9110 §8.8.3 does not allow in one
     */
    public static Validators of(EntityTag entityTag, Instant lastModified) {
        return of(entityTag).withLastModified(lastModified);
    }

    /** The resource exists, has no tag, and was last changed at this instant. */
    public static Validators of(Instant lastModified) {
        return PRESENT.withLastModified(lastModified);
    }

    /**
     * The resource exists and is in this version, a number that changes with every change of its state.
     *
     * <p>The library makes the tags: each names the version and the representation (media type, language, coding), so
     * that JSON and XML of version 7 have different strong tags, and If-Match accepts either of them.
     *
     * <p>A version must not come back: not where the resource is deleted and created again, as from version 0, and not
     * where the data is restored from a backup, after which the application needs a new epoch. Whoever holds the old
     * tag would overwrite what they have never seen.
     */
    public static Validators ofVersion(long version) {
        return new Validators(true, null, Long.toString(version), null);
    }

    /**
     * The resource exists and is in this version, a text that changes with every change of its state, and never comes
     * back.
     *
     * @param version any text that is not empty; what a tag may not hold is percent-encoded in it
     * @throws IllegalArgumentException if {@code version} is empty
     * @see #ofVersion(long)
     */
    public static Validators ofVersion(String version) {
        return new Validators(true, null, EntityTags.encode(version), null);
    }

    /**
     * The same, last changed at this instant; only whole seconds count in HTTP.
     *
     * @throws IllegalStateException if the resource is {@link #absent()}
     */
    public Validators withLastModified(Instant instant) {
        if (!exists) {
            throw new IllegalStateException("A resource that does not exist has no modification date: "
                    + "call withLastModified on validators of an existing one");
        }
        return new Validators(true, entityTag, version, Objects.requireNonNull(instant, "lastModified"));
    }

    /** Whether the resource exists. */
    public boolean exists() {
        return exists;
    }

    /** The tag of the selected representation, or null where there is none or a {@link #version()} stands for it. */
    public @Nullable EntityTag entityTag() {
        return entityTag;
    }

    /** The version, made fit for a tag, or null where there is none. */
    public @Nullable String version() {
        return version;
    }

    /** When the selected representation last changed, or null where that is not known. */
    public @Nullable Instant lastModified() {
        return lastModified;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Validators that
                && exists == that.exists
                && Objects.equals(entityTag, that.entityTag)
                && Objects.equals(version, that.version)
                && Objects.equals(lastModified, that.lastModified);
    }

    @Override
    public int hashCode() {
        return Objects.hash(exists, entityTag, version, lastModified);
    }

    @Override
    public String toString() {
        return exists
                ? "Validators[entityTag=" + entityTagText() + ", version=" + version + ", lastModified=" + lastModified
                        + "]"
                : "Validators[absent]";
    }

    private @Nullable String entityTagText() {
        return entityTag == null ? null : EntityTags.toField(entityTag);
    }
}
