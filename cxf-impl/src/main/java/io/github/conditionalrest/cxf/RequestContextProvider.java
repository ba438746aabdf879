package io.github.conditionalrest.cxf;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.jaxrs.impl.ContainerRequestContextImpl;
import org.apache.cxf.message.Message;

/**
 * Has CXF inject the request context into resource classes and {@code @BeanParam}s, where it has null by itself, so
 * that {@code Preconditions} finds the guard of its request.
 */
final class RequestContextProvider implements ContextProvider<ContainerRequestContext> {

    @Override
    public ContainerRequestContext createContext(Message message) {
        return new ContainerRequestContextImpl(message, false, false);
    }
}
