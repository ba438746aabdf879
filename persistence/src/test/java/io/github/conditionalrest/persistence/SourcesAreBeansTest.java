package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What CDI wants of a class that it puts a proxy before. */
class SourcesAreBeansTest {

    @ParameterizedTest
    @ValueSource(classes = {EntityVersionSource.class, RowVersionSource.class})
    @DisplayName("SRC-1: a source can be @ApplicationScoped, so none of its methods is final")
    void noMethodIsFinal(Class<?> source) {
        List<Method> refused = Arrays.stream(source.getDeclaredMethods())
                .filter(method -> Modifier.isFinal(method.getModifiers()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .toList();

        assertThat(refused, is(empty()));
    }
}
