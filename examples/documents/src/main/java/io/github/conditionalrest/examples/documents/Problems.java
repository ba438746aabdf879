package io.github.conditionalrest.examples.documents;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Every failure as Problem Details (RFC 9457). For those of preconditions the library provides. */
final class Problems {

    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private Problems() {}

    static Response response(StatusType status, String detail) {
        return Response.status(status)
                .type(PROBLEM_JSON)
                .entity(body(status, detail))
                .build();
    }

    static String body(StatusType status, String detail) {
        return Json.createObjectBuilder()
                .add("title", status.getReasonPhrase())
                .add("status", status.getStatusCode())
                .add("detail", detail)
                .build()
                .toString();
    }

    /** What the runtime itself refused, and left without a body: 404, 405, 406, 415, an unreadable field. */
    static final class OfStatus implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() >= Status.BAD_REQUEST.getStatusCode() && !response.hasEntity()) {
                StatusType status = response.getStatusInfo();
                response.setEntity(body(status, detail(status.getStatusCode(), request)), null, PROBLEM_JSON);
            }
        }

        private static String detail(int status, ContainerRequestContext request) {
            String method = request.getMethod();
            String path = request.getUriInfo().getRequestUri().getRawPath();
            return switch (status) {
                case 404 -> "There is nothing at " + path + ".";
                case 405 -> path + " has no method " + method + "; Allow names those that it has.";
                case 406 -> path + " has no representation that Accept allows.";
                case 415 -> method + " of " + path + " does not read bodies of this Content-Type.";
                default -> method + " of " + path + " was refused.";
            };
        }
    }

    /** What nobody foresaw; the client learns nothing of it. */
    static final class OfFailure implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable failure) {
            if (failure instanceof WebApplicationException answer) {
                return answer.getResponse();
            }
            LOG.log(System.Logger.Level.ERROR, "A request failed", failure);
            return response(Status.INTERNAL_SERVER_ERROR, "The server made a mistake.");
        }
    }
}
