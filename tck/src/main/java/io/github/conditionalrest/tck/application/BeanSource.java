package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;

/** A source that needs another bean. */
@ApplicationScoped
public class BeanSource implements ValidatorSource {

    @Inject
    BeanService service;

    @Override
    public Validators current(ContainerRequestContext request) {
        return Validators.of(new EntityTag(service.tag(ValidatorSource.pathParameter(request, "id"))));
    }
}
