package io.github.conditionalrest.core;

import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Sees through the client proxies of Weld. The proxy of a class that is a bean extends that class, and its annotations
 * are there. The proxy of what a producer makes knows only the type that the producer declares.
 *
 * <p>By reflection, since CDI 4.1 cannot unwrap a proxy, and not every application has Weld.
 */
final class ClientProxies {

    private static final String CLIENT_PROXY = "org.jboss.weld.proxy.WeldClientProxy";

    private static final ClassValue<Optional<Method>> METADATA = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return ResourceMethod.hierarchy(type).stream()
                    .filter(above -> above.getName().equals(CLIENT_PROXY))
                    .findFirst()
                    .map(proxy -> method(proxy, "getMetadata"));
        }
    };

    private ClientProxies() {}

    /** Whether an object of the class tells what is behind it, once there is one. */
    static boolean isOne(Class<?> type) {
        return METADATA.get(type).isPresent();
    }

    /** The class of the object, or of what a producer has made where the object stands for that. */
    static Class<?> classBehind(Object target) {
        Class<?> type = target.getClass();
        Optional<Method> metadata = METADATA.get(type);
        if (metadata.isEmpty()) {
            return type;
        }
        Object told = call(metadata.get(), target);
        Class<?> toldType = metadata.get().getReturnType();
        Method bean = method(toldType, "getBean");
        Object beanClass = call(method(bean.getReturnType(), "getBeanClass"), call(bean, told));
        // of a producer it is the class that has the method or the field
        return ((Class<?>) beanClass).isAssignableFrom(type)
                ? type
                : classBehind(call(method(toldType, "getContextualInstance"), told));
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("This version of Weld hides what is behind its proxies", e);
        }
    }

    private static Object call(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("What is behind the proxy of a bean cannot be seen", e);
        }
    }
}
