package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.PreconditionRequiredException;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** An application that has its own words for refusals. */
@ApplicationPath("mapped")
public class MappedApplication extends CarriedApplication {

    /** For the runtime. */
    public MappedApplication() {
        super(
                PinnedResource.class,
                CheckedResource.class,
                RequiredMapper.class,
                FailedMapper.class,
                MalformedMapper.class);
    }

    /** Its own 428. */
    public static class RequiredMapper implements ExceptionMapper<PreconditionRequiredException> {

        @Override
        public Response toResponse(PreconditionRequiredException refusal) {
            return words(428, "required: " + refusal.accepted());
        }
    }

    /** Its own 412. */
    public static class FailedMapper implements ExceptionMapper<PreconditionFailedException> {

        @Override
        public Response toResponse(PreconditionFailedException refusal) {
            return words(412, "failed: " + refusal.precondition());
        }
    }

    /** Its own 400. */
    public static class MalformedMapper implements ExceptionMapper<MalformedPreconditionException> {

        @Override
        public Response toResponse(MalformedPreconditionException refusal) {
            return words(400, "malformed: " + refusal.precondition());
        }
    }

    private static Response words(int status, String words) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("own words, " + words)
                .build();
    }
}
