package io.github.conditionalrest.benchmarks.content;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** GETs of one content. */
abstract class Reads {

    private final Discarding out = new Discarding();

    /** The status of a GET with this If-None-Match, or with none. */
    final int read(@Nullable String ifNoneMatch) throws Exception {
        out.bytes = 0;
        return read(ifNoneMatch, out);
    }

    abstract int read(@Nullable String ifNoneMatch, OutputStream out) throws Exception;

    /** The ETag of the last response. */
    abstract @Nullable String tag();

    /** How many bytes the last response had. */
    final long sent() {
        return out.bytes;
    }

    private static final class Discarding extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes += length;
        }
    }
}
