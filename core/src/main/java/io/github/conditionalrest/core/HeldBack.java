package io.github.conditionalrest.core;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is written, up to a limit; what is longer goes on from its first byte to where it is to go then, without
 * anything being kept.
 */
final class HeldBack extends OutputStream {

    private static final int FIRST_PART = 8 * 1024;

    private final int limit;
    private final Supplier<OutputStream> whenLonger;

    // Each part is as long as all before it together: no more than the limit is ever taken, and nothing is moved.
    private final List<byte[]> parts = new ArrayList<>();
    private final byte[] one = new byte[1];
    private byte[] last = {};
    private int usedOfLast;
    private int size;
    private @Nullable OutputStream rest; // where it goes once it is longer

    /**
     * Keeps up to this many bytes.
     *
     * @param whenLonger tells, once, where those go that are more
     */
    HeldBack(int limit, Supplier<OutputStream> whenLonger) {
        this.limit = limit;
        this.whenLonger = whenLonger;
    }

    /** Whether all that was written is still here. */
    boolean isWhole() {
        return rest == null;
    }

    /** Writes what was kept. */
    void writeTo(OutputStream target) throws IOException {
        for (byte[] part : parts) {
            target.write(part, 0, part == last ? usedOfLast : part.length);
        }
    }

    @Override
    public void write(int b) throws IOException {
        one[0] = (byte) b;
        write(one, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (rest == null && length > limit - size) {
            rest = whenLonger.get(); // set first: what fails is not begun again
            writeTo(rest);
            parts.clear();
            last = new byte[0];
        }
        if (rest == null) {
            keep(bytes, offset, length);
        } else {
            rest.write(bytes, offset, length);
        }
    }

    private void keep(byte[] bytes, int offset, int length) {
        int kept = 0;
        while (kept < length) {
            if (usedOfLast == last.length) {
                last = new byte[Math.min(limit - size, Math.max(FIRST_PART, size))];
                usedOfLast = 0;
                parts.add(last);
            }
            int fits = Math.min(length - kept, last.length - usedOfLast);
            System.arraycopy(bytes, offset + kept, last, usedOfLast, fits);
            usedOfLast += fits;
            kept += fits;
            size += fits;
        }
    }

    /** Nothing, while it is open whether anything is sent. */
    @Override
    public void flush() throws IOException {
        if (rest != null) {
            rest.flush();
        }
    }

    /** Nothing: a writer may close what it writes to, and the runtime closes its own stream. */
    @Override
    public void close() {}
}
