package io.github.conditionalrest;

import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Asks for a strong tag that is a digest of the bytes of the response: {@code @Conditional(validators =
 * ContentDigest.class)} on a GET of something that has no version.
 *
 * <p>The entity is written once into the digest and, unless the client has it already, once more to the client, in
 * memory that does not grow with it. An entity that can be written only once, such as an {@code InputStream}, gets no
 * tag. It saves the transfer, not the work of the method; and since it tells nothing before the method has run, it
 * guards no write.
 */
public final class ContentDigest implements ValidatorSource {

    /** For the library, which knows this class and makes none of it. */
    public ContentDigest() {}

    @Override
    public Validators current(ContainerRequestContext request) {
        return Validators.present();
    }
}
