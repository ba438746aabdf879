package io.github.conditionalrest.benchmarks.evaluation;

import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import java.io.IOException;
import org.apache.catalina.WebResource;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.webresources.EmptyResource;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;

/** Tomcat's evaluation for files, on a resource that is none. */
public class Tomcat extends Contestant {

    @Param
    public Input input = Input.HIT;

    private final Files files = new Files();
    private ServletRequest request = new ServletRequest(Input.NOTHING);
    private ServletResponse response = new ServletResponse();
    private WebResource resource = new Resource(null, -1);

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        request = new ServletRequest(input);
        resource = new Resource(
                input.tagged() ? "\"" + Input.TAG + "\"" : null,
                input.dated() ? Input.LAST_MODIFIED.toEpochMilli() : -1);
    }

    @Override
    protected Object evaluate() throws IOException {
        response.reset200();
        return files.checkIfHeaders(request, response, resource);
    }

    @Override
    protected Answer answer(@Nullable Object evaluated) {
        return Boolean.TRUE.equals(evaluated) ? Answer.PASS : Answer.ofStatus(response.getStatus());
    }

    private static final class Files extends DefaultServlet {

        private static final long serialVersionUID = 1;

        boolean checkIfHeaders(ServletRequest request, ServletResponse response, WebResource resource)
                throws IOException {
            return super.checkIfHeaders(request, response, resource);
        }
    }

    private static final class Resource extends EmptyResource {

        private final @Nullable String tag;
        private final long lastModified;

        Resource(@Nullable String tag, long lastModified) {
            super(null, "/");
            this.tag = tag;
            this.lastModified = lastModified;
        }

        @Override
        public @Nullable String getETag() {
            return tag;
        }

        @Override
        public long getLastModified() {
            return lastModified;
        }
    }
}
