package io.github.conditionalrest.tck.catalogue;

import java.util.Objects;

/**
 * A resource to send requests to.
 *
 * @param target its path, as in a request line
 * @param mediaType of what may be written to it
 * @param entity what may be written to it
 */
public record Resource(String target, String mediaType, String entity) {

    public Resource {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(entity, "entity");
    }
}
