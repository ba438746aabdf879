package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Preconditions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A resource in every state that has its {@link Preconditions} in a field. */
@Path("checked-by-field/{state}")
@Conditional
@Consumes("text/plain")
@Produces("text/plain")
public class CheckedByFieldResource {

    @BeanParam
    private @Nullable Preconditions preconditions;

    /** The representation. */
    @GET
    public Response read(@PathParam("state") String state) {
        field().check(PinnedState.of(state).validators());
        return PinnedAnswers.readWithValidators(PinnedState.of(state));
    }

    /** Would replace or create it. */
    @PUT
    public Response replace(@PathParam("state") String state, String text) {
        field().check(PinnedState.of(state).validators());
        return PinnedAnswers.created(PinnedState.of(state));
    }

    /** Would replace it, checked by an instance that nobody injected. */
    @PUT
    @Path("made")
    public Response replaceByMade(
            @PathParam("state") String state, @Context Request request, @Context HttpHeaders headers, String text) {
        new Preconditions(request, headers).check(PinnedState.of(state).validators());
        return PinnedAnswers.created(PinnedState.of(state));
    }

    /** Evaluates, and decides itself. */
    @PUT
    @Path("evaluated")
    public Response replaceEvaluated(@PathParam("state") String state, String text) {
        Outcome outcome = field().evaluate(PinnedState.of(state).validators());
        return outcome == Outcome.PROCEED
                ? PinnedAnswers.created(PinnedState.of(state))
                : Response.status(Response.Status.CONFLICT).build();
    }

    private Preconditions field() {
        return Objects.requireNonNull(preconditions, "the field with @BeanParam");
    }
}
