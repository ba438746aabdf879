package io.github.conditionalrest.persistence;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the version of an entity of Jakarta Persistence, and loads nothing but that. Extend it, and name that class in
 * {@code @Conditional(validators = ...)}.
 *
 * <p>The method then checks once more in its transaction, by {@link EntityVersions#stateOf}, or merges an entity with
 * {@code Preconditions.expectedVersion()}; the provider compares when it writes.
 *
 * <p>An entity that is deleted and created again must not have a version that it had before: where its identifier is
 * not generated, say that it has none by {@link UniqueVersions} on the entity.
 */
public abstract class EntityVersionSource implements ValidatorStore {

    private final Class<?> entity;
    private final List<String> parameters;
    private volatile @Nullable VersionQuery query; // the same whoever works it out

    /**
     * A source for the entities of this class.
     *
     * @param entity with a version
     * @param parameters the name of the path parameter that holds the identifier; of an identifier that several hold,
     *     all of them, and {@link #id} is overridden
     */
    protected EntityVersionSource(Class<?> entity, String... parameters) {
        this.entity = entity;
        this.parameters = List.of(parameters);
    }

    /** Where the entity is; asked for each look-up, so that it may be injected. */
    protected abstract EntityManagerFactory entityManagerFactory();

    /**
     * The identifier that the path tells: a text, a number or a {@link UUID}, as the entity has it. Override it where
     * the entity has another type or one that is embedded.
     *
     * @param type of the identifier
     * @param pathParameters as {@link ValidatorSource#pathParameters} tells them
     * @throws IllegalArgumentException if the path can be no identifier, so that there is no such entity
     */
    protected Object id(Class<?> type, Map<String, String> pathParameters) {
        String text = parameters.size() == 1 ? pathParameters.get(parameters.get(0)) : null;
        if (text == null) {
            throw new IllegalStateException("The path has no one parameter " + String.join(", ", parameters)
                    + ", by which " + getClass().getName()
                    + " looks up: name one of the @Path of the resource method, or override id");
        }
        if (type == String.class) {
            return text;
        }
        if (type == Long.class || type == long.class) {
            return Long.valueOf(text);
        }
        if (type == Integer.class || type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == Short.class || type == short.class) {
            return Short.valueOf(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        throw new IllegalStateException("An identifier of " + type + " cannot be made of a text: override id in "
                + getClass().getName());
    }

    /** The version of the entity, or absent where there is none. */
    @Override
    public Validators current(ContainerRequestContext request) {
        return current(ValidatorSource.pathParameters(request));
    }

    @Override
    public Set<String> requiredPathParameters() {
        return Set.copyOf(parameters);
    }

    /** Checks that there is an {@link #entityManagerFactory}, and says so where versions could come back. */
    @Override
    public void verify() {
        if (entityManagerFactory() == null) {
            throw new IllegalStateException(
                    "it has no EntityManagerFactory. Make it a bean, into which one is injected, or look one up");
        }
        if (!getClass().isAnnotationPresent(UniqueVersions.class)) {
            ReusedVersions.tellOfEntity(entity);
        }
    }

    Validators current(Map<String, String> pathParameters) {
        EntityManagerFactory factory = entityManagerFactory();
        VersionQuery select = query;
        if (select == null) {
            select = VersionQuery.of(factory.getMetamodel().entity(entity));
            query = select;
        }
        Object id;
        try {
            id = id(select.idType(), pathParameters);
        } catch (IllegalArgumentException noSuchIdentifier) {
            return Validators.absent();
        }
        try (EntityManager entities = factory.createEntityManager()) {
            List<?> versions =
                    entities.createQuery(select.jpql()).setParameter("id", id).getResultList();
            return versions.isEmpty() ? Validators.absent() : RowVersionSource.ofVersion(versions.get(0));
        }
    }
}
