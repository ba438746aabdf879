package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.ExactRequest;
import jakarta.ws.rs.core.Request;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Without HK2 there is no binding to put before Jersey's own; what can be replaced then is {@code @Context} parameters.
 */
final class ExactRequestParameter implements ValueParamProvider {

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        boolean request = parameter.getSource() == Parameter.Source.CONTEXT && parameter.getRawType() == Request.class;
        return request ? ExactRequest::new : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
