package io.github.conditionalrest.xxh3;

import io.github.conditionalrest.ContentDigest;
import java.security.MessageDigest;

/**
 * A strong tag that is the XXH3 of the bytes of the response, in 128 bits, as {@code @Conditional(validators =
 * Xxh3ContentDigest.class)}: several times as fast as the SHA-256 of {@link ContentDigest}, and for content that only
 * the application itself makes.
 *
 * <p>Two contents have the same tag by chance once in 2<sup>128</sup>, but whoever may choose the content can make two
 * that do. So it is not for what users upload, write or name.
 */
public final class Xxh3ContentDigest extends ContentDigest {

    /** For the library, which makes one instance of it. */
    public Xxh3ContentDigest() {}

    @Override
    protected MessageDigest newDigest() {
        return new Xxh3();
    }
}
