package io.github.conditionalrest.jersey;

import io.github.conditionalrest.Preconditions;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@code @BeanParam Preconditions} of a method. Jersey would have its injector make it, and fill one field
 * after the other, which takes longer than to check.
 */
final class PreconditionsParameter implements ValueParamProvider {

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        boolean asked =
                parameter.getSource() == Parameter.Source.BEAN_PARAM && parameter.getRawType() == Preconditions.class;
        return asked ? request -> new Preconditions(request, request, request) : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
