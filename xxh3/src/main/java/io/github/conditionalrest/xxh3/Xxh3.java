package io.github.conditionalrest.xxh3;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** XXH3 in 128 bits, in the byte order in which {@code xxhsum} prints it. */
final class Xxh3 extends MessageDigest {

    private static final int BYTES = 16;

    private final HashStream128 stream = Hashing.xxh3_128().hashStream();

    Xxh3() {
        super("XXH3-128");
    }

    @Override
    protected int engineGetDigestLength() {
        return BYTES;
    }

    @Override
    protected void engineUpdate(byte input) {
        stream.putByte(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        stream.putBytes(input, offset, length);
    }

    @Override
    protected byte[] engineDigest() {
        HashValue128 hash = stream.get();
        stream.reset();
        return ByteBuffer.allocate(BYTES)
                .putLong(hash.getMostSignificantBits())
                .putLong(hash.getLeastSignificantBits())
                .array();
    }

    @Override
    protected void engineReset() {
        stream.reset();
    }
}
