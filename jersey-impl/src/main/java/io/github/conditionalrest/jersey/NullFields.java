package io.github.conditionalrest.jersey;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fields of an object that ask for injection and have got none. */
final class NullFields {

    private NullFields() {}

    /** Their names; a field that cannot be looked into is left out. */
    static List<String> of(Object made) {
        return Stream.<Class<?>>iterate(made.getClass(), c -> c != null, Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.isAnnotationPresent(Context.class) || field.isAnnotationPresent(Inject.class))
                .filter(field -> isNull(field, made))
                .map(Field::getName)
                .toList();
    }

    private static boolean isNull(Field field, Object made) {
        try {
            return field.trySetAccessible() && field.get(made) == null;
        } catch (IllegalAccessException notAccessible) {
            return false;
        }
    }
}
