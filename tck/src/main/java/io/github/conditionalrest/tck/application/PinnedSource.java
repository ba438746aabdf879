package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Tells the state that the path names. */
public final class PinnedSource implements ValidatorSource {

    /** For the runtime. */
    public PinnedSource() {}

    @Override
    public Validators current(ContainerRequestContext request) {
        return PinnedState.of(ValidatorSource.pathParameter(request, "state")).validators();
    }
}
