package io.github.conditionalrest.cxf;

import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** Mends what CXF does to a 304 and to a refusal of a guarded request after all filters have run. */
final class ResponseRepair implements ContainerResponseFilter {

    private static final Set<Integer> REFUSALS = Set.of(400, 412, 428);

    private final WithoutLength withoutLength = new WithoutLength();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (PreconditionEvaluator.of(request) == null) {
            return; // not guarded, so not ours
        }
        Message message = JAXRSUtils.getCurrentMessage();
        if (response.getStatus() == 304 || mayBecome304(response)) {
            message.getInterceptorChain().add(withoutLength);
        } else if (REFUSALS.contains(response.getStatus())) {
            // CXF would read up to 16 MB of the entity before it sends a response; who is refused need not upload it.
            message.getExchange().getInMessage().removeContent(DelegatingInputStream.class);
        }
    }

    // An entity that can be written only once is decided while it is written, and is not sent if the client has it.
    // Which ones these are is the core's matter; those of the other successes pass the interceptor for nothing.
    private static boolean mayBecome304(ContainerResponseContext response) {
        return response.getStatus() / 100 == 2 && response.getEntity() != null;
    }

    /**
     * Sends the fields before the end of the response is known, and without a length. CXF gives `Content-Length: 0` to
     * every response without an entity, and Jetty to every one that ends before its fields are sent; but "a server MUST
     * NOT send Content-Length in such a response [304] unless its field value equals the decimal number of octets that
     * would have been sent in the content of a 200 (OK) response to the same request" (RFC 9110 §8.6).
     */
    private static final class WithoutLength extends AbstractPhaseInterceptor<Message> {

        WithoutLength() {
            super(Phase.POST_MARSHAL);
        }

        @Override
        public void handleMessage(Message message) {
            if (Integer.valueOf(HttpServletResponse.SC_NOT_MODIFIED).equals(message.get(Message.RESPONSE_CODE))
                    && message.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> fields
                    && message.get(AbstractHTTPDestination.HTTP_RESPONSE) instanceof HttpServletResponse response) {
                fields.remove(HttpHeaders.CONTENT_LENGTH);
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                fields.forEach((name, lines) ->
                        ((List<?>) lines).forEach(line -> response.addHeader(name.toString(), line.toString())));
                try {
                    response.flushBuffer();
                } catch (IOException e) {
                    throw new Fault(e);
                }
            }
        }
    }
}
