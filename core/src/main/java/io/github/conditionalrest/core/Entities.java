package io.github.conditionalrest.core;

import io.github.conditionalrest.Validated;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.EntityValidators;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What the entities of responses tell of themselves. */
final class Entities {

    private final EntityValidators[] others;

    /**
     * Those that are {@link Validated}, and others.
     *
     * @param others tell of entities that do not tell by themselves
     */
    Entities(List<EntityValidators> others) {
        this.others = others.toArray(EntityValidators[]::new);
    }

    /** With those that {@link ServiceLoader} finds. */
    static Entities found() {
        return new Entities(ServiceLoader.load(EntityValidators.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The validators of the entity, or null where it tells none. */
    @Nullable
    Validators validators(@Nullable Object entity) {
        if (entity == null) {
            return null;
        }
        if (entity instanceof Validated validated) {
            return validated.validators();
        }
        for (EntityValidators other : others) {
            Validators validators = other.of(entity);
            if (validators != null) {
                return validators;
            }
        }
        return null;
    }
}
