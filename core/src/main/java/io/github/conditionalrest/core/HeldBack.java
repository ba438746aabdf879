package io.github.conditionalrest.core;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what is written, up to a limit; what is longer goes on to where it was meant to go, from its first byte and
 * without anything being kept.
 */
final class HeldBack extends OutputStream {

    private static final int FIRST_PART = 8 * 1024;

    private final OutputStream out;
    private final int limit;

    // Each part is as long as all before it together: no more than the limit is ever taken, and nothing is moved.
    private final List<byte[]> parts = new ArrayList<>();
    private final byte[] one = new byte[1];
    private byte[] last = {};
    private int usedOfLast;
    private int size;
    private boolean passing;

    HeldBack(OutputStream out, int limit) {
        this.out = out;
        this.limit = limit;
    }

    /** Whether all that was written is still here. */
    boolean isWhole() {
        return !passing;
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
        if (!passing && length > limit - size) {
            passOn();
        }
        if (passing) {
            out.write(bytes, offset, length);
        } else {
            keep(bytes, offset, length);
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

    private void passOn() throws IOException {
        passing = true;
        writeTo(out);
        parts.clear();
        last = new byte[0];
    }

    /** Nothing, while it is open whether anything is sent. */
    @Override
    public void flush() throws IOException {
        if (passing) {
            out.flush();
        }
    }

    /** Nothing: a writer may close what it writes to, and the runtime closes its own stream. */
    @Override
    public void close() {}
}
