package io.github.conditionalrest.core;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.PreconditionFailedException;
import io.github.conditionalrest.PreconditionRequiredException;
import io.github.conditionalrest.WriteConflictException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Gives a refusal its problem body. There is always one: servers put an HTML page in the place of an empty 412 or 428.
 *
 * @param <E> the refusal
 */
abstract class ProblemMapper<E extends ClientErrorException> implements ExceptionMapper<E> {

    /**
     * An application's own mapper of the same exception has a lower number, and wins. Each class says it: of mappers,
     * RESTEasy does not take the number with which they are registered.
     */
    static final int BEHIND_OTHERS = Integer.MAX_VALUE;

    @Context
    private HttpHeaders headers;

    abstract Problem problem(E refusal);

    @Override
    public final Response toResponse(E refusal) {
        return problem(refusal).toResponse(headers.getAcceptableMediaTypes()).build();
    }

    @Priority(BEHIND_OTHERS)
    static final class Required extends ProblemMapper<PreconditionRequiredException> {
        @Override
        Problem problem(PreconditionRequiredException refusal) {
            return Problem.of(refusal);
        }
    }

    @Priority(BEHIND_OTHERS)
    static final class Failed extends ProblemMapper<PreconditionFailedException> {
        @Override
        Problem problem(PreconditionFailedException refusal) {
            return Problem.of(refusal);
        }
    }

    @Priority(BEHIND_OTHERS)
    static final class Malformed extends ProblemMapper<MalformedPreconditionException> {
        @Override
        Problem problem(MalformedPreconditionException refusal) {
            return Problem.of(refusal);
        }
    }

    @Priority(BEHIND_OTHERS)
    static final class Conflict extends ProblemMapper<WriteConflictException> {
        @Override
        Problem problem(WriteConflictException refusal) {
            return Problem.of(refusal);
        }
    }
}
