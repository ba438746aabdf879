package io.github.conditionalrest.persistence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attribute of an entity class that holds its version, found by its annotation on a field or a getter, of the class
 * or what it extends or embeds.
 *
 * @param steps each of type {@code (Object)Object}: from the entity into what it embeds, the last one to the version
 */
record VersionAttribute(List<MethodHandle> steps) {

    private static final MethodType STEP = MethodType.methodType(Object.class, Object.class);

    /** The version attribute of the class, or null where it is no entity or has none. */
    static @Nullable VersionAttribute of(Class<?> type) {
        try {
            Class<?> entity = entityOf(type);
            VersionAttribute found = entity == null ? null : find(entity);
            MethodHandle unwrap = unwrap(type);
            return found == null || unwrap == null ? found : found.behind(unwrap);
        } catch (NoClassDefFoundError withoutPersistence) {
            return null;
        }
    }

    /** The version of the entity, or null where it has none yet. */
    @Nullable
    Object version(Object entity) {
        Object value = entity;
        for (MethodHandle step : steps) {
            if (value == null) {
                return null;
            }
            value = call(step, value);
        }
        return value;
    }

    /** What a handle of the type of {@link #steps()} returns. */
    static @Nullable Object call(MethodHandle step, Object target) {
        try {
            return step.invokeExact(target);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(
                    "The version in " + target.getClass().getName() + " cannot be read", failure);
        }
    }

    private VersionAttribute behind(MethodHandle first) {
        List<MethodHandle> all = new ArrayList<>(steps);
        all.add(0, first);
        return new VersionAttribute(List.copyOf(all));
    }

    // What a provider generates has no annotation of its own, but extends what has it.
    static @Nullable Class<?> entityOf(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (each.isAnnotationPresent(Entity.class)) {
                return each;
            }
        }
        return null;
    }

    // The fields of a lazy reference of Hibernate are never set, also once it is loaded: the entity is behind it.
    private static @Nullable MethodHandle unwrap(Class<?> type) {
        for (Class<?> each : type.getInterfaces()) {
            if (each.getName().equals("org.hibernate.proxy.HibernateProxy")) {
                try {
                    Method initializer = each.getMethod("getHibernateLazyInitializer");
                    Method entity = initializer.getReturnType().getMethod("getImplementation");
                    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
                    return MethodHandles.filterReturnValue(lookup.unreflect(initializer), lookup.unreflect(entity))
                            .asType(STEP);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("A lazy reference of this Hibernate cannot be read", e);
                }
            }
        }
        return null;
    }

    private static @Nullable VersionAttribute find(Class<?> type) {
        return find(type, new HashSet<>());
    }

    // Its own one first, then those of what it embeds, of which each is looked at once: one may refer to itself.
    private static @Nullable VersionAttribute find(Class<?> type, Set<Class<?>> embedding) {
        if (!embedding.add(type)) {
            return null;
        }
        List<AccessibleObject> members = attributes(type);
        for (AccessibleObject member : members) {
            if (member.isAnnotationPresent(Version.class)) {
                return new VersionAttribute(List.of(step(member)));
            }
        }
        for (AccessibleObject member : members) {
            Class<?> embedded = typeOf(member);
            VersionAttribute within = embedded.isAnnotationPresent(Embeddable.class) ? find(embedded, embedding) : null;
            if (within != null) {
                return within.behind(step(member));
            }
        }
        return null;
    }

    // Fields and getters, of the class and of what it extends.
    static List<AccessibleObject> attributes(Class<?> type) {
        List<AccessibleObject> attributes = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            Stream.<Member>concat(Arrays.stream(each.getDeclaredFields()), Arrays.stream(each.getDeclaredMethods()))
                    .filter(member -> !Modifier.isStatic(member.getModifiers()))
                    .filter(member -> !(member instanceof Method method) || isGetter(method))
                    .forEach(member -> attributes.add((AccessibleObject) member));
        }
        return attributes;
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0 && method.getName().startsWith("get");
    }

    static Class<?> typeOf(AccessibleObject member) {
        return member instanceof Field field ? field.getType() : ((Method) member).getReturnType();
    }

    private static MethodHandle step(AccessibleObject member) {
        try {
            member.setAccessible(true);
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle step =
                    member instanceof Field field ? lookup.unreflectGetter(field) : lookup.unreflect((Method) member);
            return step.asType(STEP);
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            throw new IllegalStateException(
                    "The version " + member + " cannot be read: open its package to the module"
                            + " io.github.conditionalrest.persistence",
                    e);
        }
    }
}
