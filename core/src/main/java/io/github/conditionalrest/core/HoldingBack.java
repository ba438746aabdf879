package io.github.conditionalrest.core;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds back what can be written only once until its tag is known. "Any changes [of fields] must be made before writing
 * to the output stream" (Jakarta REST, {@code MessageBodyWriter}), so they can be made until then.
 */
@Conditional
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
        if (pending == null || pending.response().getLength() > limit) {
            writing.proceed();
            return;
        }
        OutputStream out = writing.getOutputStream();
        HeldBack content = new HeldBack(out, limit);
        try {
            writing.setOutputStream(content);
            writing.proceed(); // if that fails, nothing is sent yet, and the runtime can answer with an error
            writing.getOutputStream().close(); // a content coding may write its end only now
        } finally {
            writing.setOutputStream(out);
        }
        if (content.isWhole()) {
            pending.send(content, out);
        }
    }
}
