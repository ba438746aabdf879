package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;

/** Tells the tag {@code "x"} of whatever is asked for. */
public class TagSource implements ValidatorSource {

    @Override
    public Validators current(ContainerRequestContext request) {
        return Validators.of(new EntityTag("x"));
    }
}
