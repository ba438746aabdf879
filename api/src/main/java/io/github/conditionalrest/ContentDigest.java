package io.github.conditionalrest;

import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.security.MessageDigest;

/**
 * Asks for a strong tag that is a digest of the bytes of the response: {@code @Conditional(validators =
 * ContentDigest.class)} on a GET of something that has no version.
 *
 * <p>The entity is written once into the digest and, unless the client has it already, once more to the client, in
 * memory that does not grow with it. One that can be written only once, such as an {@code InputStream}, is held back up
 * to a limit, and gets no tag if it is longer. It saves the transfer, not the work of the method; and since it tells
 * nothing before the method has run, it guards no write.
 *
 * <p>The digest is SHA-256. A subclass can choose another one. Where it is a CDI bean, make it {@code @Dependent} or
 * {@code @Singleton}: the methods here are final, which a proxy of a bean of a normal scope such as
 * {@code @ApplicationScoped} could not pass on, so that there can be none.
 */
public class ContentDigest implements ValidatorSource {

    /** For the library, which makes one instance of each class that an annotation names. */
    public ContentDigest() {}

    /** That there is something, and nothing of its validators: they come with the response. */
    @Override
    public final Validators current(ContainerRequestContext request) {
        return Validators.present();
    }

    /**
     * The tag of the bytes that are written, which are not kept.
     *
     * @throws IOException if they cannot be written
     */
    public final EntityTag tag(StreamingOutput content) throws IOException {
        return EntityTags.fromContent(newDigest(), content);
    }

    /**
     * A new digest, for the bytes of one response; called by many threads at once.
     *
     * <p>Two contents with the same digest are one to every client and cache. So it has to tell apart whatever the
     * resource can ever send, and where somebody else has a say in the content, be one in which nobody can find two
     * that collide.
     */
    protected MessageDigest newDigest() {
        return EntityTags.sha256();
    }
}
