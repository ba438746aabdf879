package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Validators;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A resource in every state but BARE, for which Jakarta REST has no overload; its methods ask
 * {@link Request#evaluatePreconditions}, as one does without the extension.
 */
@Path("evaluated/{state}")
@Consumes("text/plain")
@Produces("text/plain")
public class EvaluatedResource {

    /** For the runtime. */
    public EvaluatedResource() {}

    /** The representation. */
    @GET
    public Response read(@PathParam("state") String state, @Context Request request) {
        PinnedState pinned = PinnedState.of(state);
        Response.ResponseBuilder refusal = pinned == PinnedState.ABSENT ? null : refusal(request, pinned);
        return refusal != null ? refusal.build() : PinnedAnswers.readWithValidators(pinned);
    }

    /** Would replace or create it. */
    @PUT
    public Response replace(@PathParam("state") String state, @Context Request request, String text) {
        Response.ResponseBuilder refusal = refusal(request, PinnedState.of(state));
        return refusal != null ? refusal.build() : PinnedAnswers.created(PinnedState.of(state));
    }

    /** Would add to it or create it. */
    @POST
    public Response add(@PathParam("state") String state, @Context Request request, String text) {
        return replace(state, request, text);
    }

    /** Would change it. */
    @PATCH
    public Response amend(@PathParam("state") String state, @Context Request request, String text) {
        return delete(state, request);
    }

    /** Would delete it. */
    @DELETE
    public Response delete(@PathParam("state") String state, @Context Request request) {
        PinnedState pinned = PinnedState.of(state);
        Response.ResponseBuilder refusal = pinned == PinnedState.ABSENT ? null : refusal(request, pinned);
        return refusal != null ? refusal.build() : PinnedAnswers.changed(pinned);
    }

    private static Response.@Nullable ResponseBuilder refusal(Request request, PinnedState state) {
        Validators validators = state.validators();
        EntityTag tag = validators.entityTag();
        Date date = validators.lastModified() == null ? null : Date.from(validators.lastModified());
        if (tag != null) {
            return date == null ? request.evaluatePreconditions(tag) : request.evaluatePreconditions(date, tag);
        }
        return date == null ? request.evaluatePreconditions() : request.evaluatePreconditions(date);
    }
}
