package io.github.conditionalrest.core;

import io.github.conditionalrest.EntityTags;
import java.nio.charset.StandardCharsets;

/** Puts a keyed digest in the place of a version, so that a tag reveals nothing (VAL-10). */
final class OpaqueTags {

    private final byte[] key;

    /**
     * With a secret text of at least 16 bytes.
     *
     * @throws IllegalArgumentException if it is shorter
     */
    OpaqueTags(String secret) {
        key = secret.getBytes(StandardCharsets.UTF_8);
        EntityTags.opaque(key); // refuses a key that is too short
    }

    // With the path, since equal versions of two resources would otherwise have equal tags, and one's own resource
    // would be the dictionary for everybody's.
    String digest(String path, String version) {
        return EntityTags.opaque(key, path, version).getValue();
    }
}
