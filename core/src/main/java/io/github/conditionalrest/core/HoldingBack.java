package io.github.conditionalrest.core;

import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds back what can be written only once until it can be decided. "Any changes [of fields] must be made before
 * writing to the output stream" (Jakarta REST, {@code MessageBodyWriter}), so they can be made until then.
 */
final class HoldingBack implements WriterInterceptor {

    private final int limit;

    /**
     * What is at most held back.
     *
     * @param limit in bytes
     */
    HoldingBack(int limit) {
        this.limit = limit;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext writing) throws IOException {
        WrittenOnce pending = WrittenOnce.takeFrom(writing);
        boolean tooLong = pending != null && pending.isLongerThan(limit);
        if (pending == null || (tooLong && pending.isSentWithoutTag())) {
            writing.proceed();
            return;
        }
        OutputStream out = writing.getOutputStream();
        if (!tooLong) {
            hold(pending, writing, out);
        }
        pending.sendInstead(out);
    }

    private void hold(WrittenOnce pending, WriterInterceptorContext writing, OutputStream out) throws IOException {
        // Of what is refused, the rest goes nowhere: its writer can be ended only by a failure, which it might log, map
        // or wrap, and the stream that it reads must not be closed under its hands.
        HeldBack content =
                new HeldBack(limit, () -> pending.isSentWithoutTag() ? out : OutputStream.nullOutputStream());
        try {
            writing.setOutputStream(content);
            writing.proceed(); // if that fails, nothing is sent yet, and the runtime can answer with an error
            writing.getOutputStream().close(); // a content coding may write its end only now
        } finally {
            writing.setOutputStream(out);
        }
        if (content.isWhole() && pending.isSentAs(content)) {
            content.writeTo(out);
        }
    }
}
