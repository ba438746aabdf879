package io.github.conditionalrest.benchmarks.evaluation;

import java.lang.reflect.Proxy;

/** Stands in where an interface asks for an object of which nothing is ever asked. */
public final class Stub {

    private Stub() {}

    /** A stub of an interface. */
    public static <T> T of(Class<T> type) {
        Object stub =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.toString());
                });
        return type.cast(stub);
    }
}
