package io.github.conditionalrest.core;

import java.lang.reflect.Proxy;
import java.util.Arrays;

/**
 * A class that was made while the application runs, has its interfaces in common with the class that it stands for, and
 * nothing else: what is written at that class cannot be seen. A {@link Proxy}, and what a container of enterprise beans
 * makes of a local interface.
 */
final class InterfaceProxy {

    // Asked with every request, and a class file is looked for once.
    private static final ClassValue<Boolean> KNOWN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Proxy.isProxyClass(type)
                    || (type.getSuperclass() == Object.class
                            && !isLambda(type)
                            && !hasFile(type)
                            // in a native image no class has one
                            && Arrays.stream(type.getInterfaces()).anyMatch(InterfaceProxy::hasFile));
        }
    };

    private InterfaceProxy() {}

    static boolean is(Class<?> type) {
        return KNOWN.get(type);
    }

    // It stands for nothing else.
    private static boolean isLambda(Class<?> type) {
        return type.isHidden() && type.isSynthetic();
    }

    private static boolean hasFile(Class<?> type) {
        return type.getResource("/" + type.getName().replace('.', '/') + ".class") != null;
    }
}
