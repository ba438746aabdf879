package io.github.conditionalrest.persistence;

import jakarta.persistence.Version;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Selects the version of an entity by its identifier, with the names that the metamodel tells.
 *
 * @param jpql with one parameter, {@code id}
 * @param idType what that parameter has to be
 */
record VersionQuery(String jpql, Class<?> idType) {

    /**
     * The query for this entity.
     *
     * @throws IllegalStateException if it has no version, or an identifier of several attributes
     */
    static VersionQuery of(EntityType<?> entity) {
        String version = versionOf(entity);
        if (version == null) {
            throw new IllegalStateException(entity.getJavaType().getName()
                    + " has no version: give it an attribute with @Version, or look up its state in another source");
        }
        if (!entity.hasSingleIdAttribute()) {
            throw new IllegalStateException(entity.getJavaType().getName()
                    + " has an identifier of several attributes: use an @EmbeddedId, or another source");
        }
        // not entity.getId(type): EclipseLink tells Long of a long there, and then finds none
        SingularAttribute<?, ?> id = entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .findFirst()
                .orElseThrow();
        return new VersionQuery(
                "select e." + version + " from " + entity.getName() + " e where e." + id.getName() + " = :id",
                id.getJavaType());
    }

    // Sorted, since a set of attributes is not: an entity has one version of its own, and what it embeds may not count.
    private static @Nullable String versionOf(ManagedType<?> type) {
        List<? extends SingularAttribute<?, ?>> attributes = type.getSingularAttributes().stream()
                .sorted(Comparator.comparing(SingularAttribute::getName))
                .toList();
        for (SingularAttribute<?, ?> attribute : attributes) {
            if (attribute.isVersion() || isAnnotated(attribute)) {
                return attribute.getName();
            }
        }
        for (SingularAttribute<?, ?> attribute : attributes) {
            if (attribute.getType() instanceof EmbeddableType<?> embedded) {
                String within = versionOf(embedded);
                if (within != null) {
                    return attribute.getName() + "." + within;
                }
            }
        }
        return null;
    }

    private static boolean isAnnotated(SingularAttribute<?, ?> attribute) {
        return attribute.getJavaMember() instanceof AnnotatedElement member
                && member.isAnnotationPresent(Version.class);
    }
}
