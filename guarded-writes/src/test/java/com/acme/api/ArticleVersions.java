package com.acme.api;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;

class ArticleVersions implements ValidatorSource {

    @Override
    public Validators current(ContainerRequestContext request) {
        return Validators.absent();
    }
}
