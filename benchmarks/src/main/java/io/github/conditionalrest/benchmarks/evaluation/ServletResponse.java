package io.github.conditionalrest.benchmarks.evaluation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** A response that keeps its status and forgets the rest. */
final class ServletResponse extends HttpServletResponseWrapper {

    private int status = SC_OK;

    ServletResponse() {
        super(Stub.of(HttpServletResponse.class));
    }

    /** The same for the next evaluation. */
    void reset200() {
        status = SC_OK;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public void sendError(int status) {
        this.status = status;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return null;
    }

    @Override
    public void setHeader(String name, String value) {}

    @Override
    public void setDateHeader(String name, long date) {}
}
