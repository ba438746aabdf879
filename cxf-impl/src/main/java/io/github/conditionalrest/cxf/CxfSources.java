package io.github.conditionalrest.cxf;

import io.github.conditionalrest.core.RuntimeBinding.Sources;
import io.github.conditionalrest.spi.ValidatorSource;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxrs.model.ProviderInfo;
import org.apache.cxf.jaxrs.utils.InjectionUtils;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What its constructor without parameters makes, with {@code @Context} fields and setters that lead to the current
 * request.
 *
 * <p>CXF's own proxies lead to what is set for the thread, which CXF does for registered providers alone. To do so
 * around a source would take another one around it, which hides that it is a digest or a store.
 */
final class CxfSources implements Sources {

    private final Sources maker = Sources.byConstructor();

    @Override
    public ValidatorSource source(Class<? extends ValidatorSource> type) {
        ValidatorSource made = maker.source(type);
        ProviderInfo<ValidatorSource> contexts = new ProviderInfo<>(made, BusFactory.getThreadDefaultBus(), true);
        for (Field field : contexts.getContextFields()) {
            if (field.getType().isInterface()) {
                InjectionUtils.injectFieldValue(field, made, Current.of(field.getType(), field.getGenericType()));
            }
        }
        contexts.getContextMethods().forEach((context, setter) -> {
            if (context.isInterface()) {
                Object current = Current.of(context, setter.getGenericParameterTypes()[0]);
                InjectionUtils.injectThroughMethod(made, setter, current);
            }
        });
        return made;
    }

    /** Leads to what CXF has of this type for the current request. */
    private record Current<T>(Class<T> type, Type genericType) implements InvocationHandler {

        static Object of(Class<?> type, Type genericType) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, new Current<>(type, genericType));
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(proxy, method, arguments);
            }
            Message request = JAXRSUtils.getCurrentMessage();
            T context = request == null ? null : JAXRSUtils.createContextValue(request, genericType, type);
            if (context == null) {
                throw new IllegalStateException("CXF has no " + type.getName() + " here: ask for " + method.getName()
                        + " within a request, and for a type that CXF or a ContextProvider tells");
            }
            try {
                return method.invoke(context, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        // of the proxy itself, which is there outside of requests too
        private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "current " + type.getName();
            };
        }
    }
}
