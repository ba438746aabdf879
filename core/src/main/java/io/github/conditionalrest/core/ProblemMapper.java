package io.github.conditionalrest.core;

import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.PreconditionRequiredException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a refusal its problem body. There is always one: servers put an HTML page in the place of an empty 412 or 428.
 *
 * @param <E> the refusal
 */
abstract class ProblemMapper<E extends ClientErrorException> implements ExceptionMapper<E> {

    @Context
    private @Nullable HttpHeaders headers;

    abstract Problem problem(E refusal);

    @Override
    public final Response toResponse(E refusal) {
        List<MediaType> acceptable = headers == null ? List.of() : headers.getAcceptableMediaTypes();
        return problem(refusal).toResponse(acceptable).build();
    }

    static final class Required extends ProblemMapper<PreconditionRequiredException> {
        @Override
        Problem problem(PreconditionRequiredException refusal) {
            return Problem.of(refusal);
        }
    }

    static final class Failed extends ProblemMapper<PreconditionFailedException> {
        @Override
        Problem problem(PreconditionFailedException refusal) {
            return Problem.of(refusal);
        }
    }

    static final class Malformed extends ProblemMapper<MalformedFieldException> {
        @Override
        Problem problem(MalformedFieldException refusal) {
            return Problem.of(refusal);
        }
    }
}
