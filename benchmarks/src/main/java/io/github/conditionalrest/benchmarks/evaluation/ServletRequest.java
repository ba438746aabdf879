package io.github.conditionalrest.benchmarks.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.apache.tomcat.util.http.FastHttpDateFormat;
import org.jspecify.annotations.Nullable;

/** A request with what an evaluation asks for and no more, so that no container's own look-up counts. */
final class ServletRequest extends HttpServletRequestWrapper {

    private final String method;
    private final MultivaluedMap<String, String> fields;

    ServletRequest(Input input) {
        super(Stub.of(HttpServletRequest.class));
        this.method = input.method();
        this.fields = Ours.fields(input);
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return fields.getFirst(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        List<String> lines = fields.get(name);
        return lines == null ? Collections.emptyEnumeration() : Collections.enumeration(lines);
    }

    // as Tomcat does it, which keeps a thousand dates; the hash that their look-up takes is not to be kept with the
    // line, since every request has a line of its own
    @Override
    public long getDateHeader(String name) {
        String value = getHeader(name);
        if (value == null) {
            return -1;
        }
        long date = FastHttpDateFormat.parseDate(value);
        if (date == -1) {
            throw new IllegalArgumentException(value);
        }
        return date;
    }
}
