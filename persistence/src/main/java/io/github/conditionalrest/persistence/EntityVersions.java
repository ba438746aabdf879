package io.github.conditionalrest.persistence;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.EntityValidators;
import jakarta.persistence.Persistence;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The validators of an entity of Jakarta Persistence, from its {@code @Version}.
 *
 * <p>The library asks it for each entity that a guarded method returns, so a read needs no code for its tag. Of one
 * whose versions could come back it says so, see {@link UniqueVersions}.
 */
public final class EntityVersions implements EntityValidators {

    // The empty one is a class of the JDK: what is remembered with a class of the JDK must not hold an application.
    private static final ClassValue<Optional<VersionAttribute>> ATTRIBUTES = new ClassValue<>() {
        @Override
        protected Optional<VersionAttribute> computeValue(Class<?> type) {
            VersionAttribute version = VersionAttribute.of(type);
            if (version != null) {
                ReusedVersions.tellOfEntity(Objects.requireNonNull(VersionAttribute.entityOf(type)));
            }
            return Optional.ofNullable(version);
        }
    };

    /** For {@link java.util.ServiceLoader}. */
    public EntityVersions() {}

    /**
     * The validators of an entity.
     *
     * @return null where it is no entity, has no version, or that is null, as before it was persisted; also of a lazy
     *     reference that was not loaded, which does not tell
     */
    @Override
    public @Nullable Validators of(Object entity) {
        VersionAttribute attribute = ATTRIBUTES.get(entity.getClass()).orElse(null);
        // of a reference that was not loaded, the field of the version holds nothing, or zero
        if (attribute == null || !Persistence.getPersistenceUtil().isLoaded(entity)) {
            return null;
        }
        Object version = attribute.version(entity);
        return version == null ? null : RowVersionSource.ofVersion(version);
    }

    /**
     * The state of what was looked up, for a method that checks in its own transaction:
     * {@code preconditions.check(EntityVersions.stateOf(entities.find(Document.class, id)))}.
     *
     * @param entity what the look-up found, or null where it found nothing
     * @return absent where there is none; present where its version is not known
     */
    public static Validators stateOf(@Nullable Object entity) {
        if (entity == null) {
            return Validators.absent();
        }
        Validators validators = new EntityVersions().of(entity);
        return validators == null ? Validators.present() : validators;
    }
}
