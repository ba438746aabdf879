package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Tells version and date of the document that the path names. */
public class DocumentSource implements ValidatorSource {

    @Override
    public Validators current(ContainerRequestContext request) {
        return of(Memory.document(ValidatorSource.pathParameter(request, "id")));
    }

    static Validators of(Memory.@Nullable Document document) {
        return document == null
                ? Validators.absent()
                : Validators.ofVersion(document.version()).withLastModified(document.changed());
    }
}
