package io.github.conditionalrest.spi;

import io.github.conditionalrest.Validated;
import io.github.conditionalrest.Validators;
import org.jspecify.annotations.Nullable;

/**
 * Tells the validators of entities that do not implement {@link Validated} but have a version all the same, such as
 * those of Jakarta Persistence. Found by {@link java.util.ServiceLoader}; called concurrently, for each response of a
 * guarded method, so it should be quick.
 */
@FunctionalInterface
public interface EntityValidators {

    /**
     * The validators of an entity that a resource method has returned.
     *
     * @return null where this entity is of another kind, or its version is not known
     */
    @Nullable
    Validators of(Object entity);
}
