package io.github.conditionalrest.persistence;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Version;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.util.Arrays;

/** Says of which rows a version could come back, once for each class (SRC-5). */
final class ReusedVersions {

    private static final Logger LOG = System.getLogger("io.github.conditionalrest");

    private static final String REMEDY =
            " Then whoever holds the tag of the first row overwrites the second one, unseen."
                    + " Keep the row when it is deleted, or start each row at a version above all that were, such as"
                    + " System.currentTimeMillis(), and then put @UniqueVersions on {0}";

    // Where a class is asked for a second time, it has been told of.
    private static final ClassValue<Class<?>> TOLD_OF_ENTITY = new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> entity) {
            if (mayComeBack(entity)) {
                LOG.log(
                        Level.WARNING,
                        "The identifier of {0} is not generated, so it can be deleted and created again, and its versions"
                                + " are counted from the beginning." + REMEDY,
                        entity.getName());
            }
            return entity;
        }
    };

    private static final ClassValue<Class<?>> TOLD_OF_SOURCE = new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> source) {
            if (!source.isAnnotationPresent(UniqueVersions.class)) {
                LOG.log(
                        Level.WARNING,
                        "{0} tells the versions of rows, and nobody can see here whether one that is deleted and created"
                                + " again has the same versions once more." + REMEDY,
                        source.getName());
            }
            return source;
        }
    };

    private ReusedVersions() {}

    /** Says so of an entity whose identifier is not generated, and whose version is a number. */
    static void tellOfEntity(Class<?> entity) {
        TOLD_OF_ENTITY.get(entity);
    }

    /** Says so of a source of whose rows nothing is known but its statement. */
    static void tellOfSource(Class<?> source) {
        TOLD_OF_SOURCE.get(source);
    }

    private static boolean mayComeBack(Class<?> entity) {
        return !entity.isAnnotationPresent(UniqueVersions.class)
                && VersionAttribute.attributes(entity).stream()
                        .noneMatch(attribute -> isGenerated(attribute) || isTime(attribute));
    }

    // By Jakarta Persistence, or by what Hibernate takes for it in its place.
    private static boolean isGenerated(AccessibleObject attribute) {
        return attribute.isAnnotationPresent(GeneratedValue.class)
                || Arrays.stream(attribute.getAnnotations())
                        .flatMap(found -> Arrays.stream(found.annotationType().getAnnotations()))
                        .map(Annotation::annotationType)
                        .anyMatch(type -> type.getName().equals("org.hibernate.annotations.IdGeneratorType"));
    }

    // A version that is a time is that of the write, and does not start anew.
    private static boolean isTime(AccessibleObject attribute) {
        Class<?> type = VersionAttribute.typeOf(attribute);
        return attribute.isAnnotationPresent(Version.class)
                && !type.isPrimitive()
                && !Number.class.isAssignableFrom(type);
    }
}
