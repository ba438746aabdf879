package io.github.conditionalrest.benchmarks.content;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Spring's filter, between a request and a response that do nothing and a chain that writes the content at once, with
 * its length told before: then Spring has its buffer right from the start.
 */
final class FilteredReads extends Reads {

    private final ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
    private final FilterChain chain;
    private @Nullable String tag;

    FilteredReads(byte[] content) {
        chain = (request, response) -> {
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        };
    }

    @Override
    int read(@Nullable String ifNoneMatch, OutputStream out) throws ServletException, IOException {
        Answer answer = new Answer(out);
        filter.doFilter(new Get(ifNoneMatch), answer, chain);
        tag = answer.getHeader("ETag");
        return answer.getStatus();
    }

    @Override
    @Nullable
    String tag() {
        return tag;
    }

    private static final class Get extends HttpServletRequestWrapper {

        private final Map<String, Object> attributes = new HashMap<>();
        private final @Nullable String ifNoneMatch;

        Get(@Nullable String ifNoneMatch) {
            super(stub(HttpServletRequest.class));
            this.ifNoneMatch = ifNoneMatch;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public DispatcherType getDispatcherType() {
            return DispatcherType.REQUEST;
        }

        @Override
        public boolean isAsyncStarted() {
            return false;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equals("If-None-Match") ? ifNoneMatch : null;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            String value = getHeader(name);
            return Collections.enumeration(value == null ? List.of() : List.of(value));
        }

        @Override
        public long getDateHeader(String name) {
            return -1;
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public void setAttribute(String name, Object value) {
            attributes.put(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }
    }

    private static final class Answer extends HttpServletResponseWrapper {

        private final Map<String, String> fields = new HashMap<>();
        private final ServletOutputStream out;
        private int status = SC_OK;

        Answer(OutputStream out) {
            super(stub(HttpServletResponse.class));
            this.out = new Out(out);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return out;
        }

        @Override
        public boolean isCommitted() {
            return false;
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
        public void setHeader(String name, String value) {
            fields.put(name, value);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return fields.get(name);
        }

        @Override
        public boolean containsHeader(String name) {
            return fields.containsKey(name);
        }

        @Override
        public void setContentLength(int length) {}

        @Override
        public void setContentLengthLong(long length) {}

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public void flushBuffer() {}

        @Override
        public void resetBuffer() {}
    }

    private static final class Out extends ServletOutputStream {

        private final OutputStream out;

        Out(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Nothing is asynchronous here");
        }
    }

    /** Whatever is asked of it and not overridden above is a mistake in this benchmark. */
    private static <T> T stub(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.toString());
                }));
    }
}
