package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Validators;
import jakarta.ws.rs.core.Response;
import java.util.Date;

/** What the methods of pinned resources answer once nothing refuses the request. */
final class PinnedAnswers {

    private PinnedAnswers() {}

    static Response.ResponseBuilder read(PinnedState state) {
        return state == PinnedState.ABSENT
                ? Response.status(Response.Status.NOT_FOUND)
                : Response.ok("pinned: " + state);
    }

    /** For methods that have no source, whose response has to say it itself. */
    static Response readWithValidators(PinnedState state) {
        Validators validators = state.validators();
        Response.ResponseBuilder response = read(state).tag(validators.entityTag());
        return validators.lastModified() == null
                ? response.build()
                : response.lastModified(Date.from(validators.lastModified())).build();
    }

    static Response created(PinnedState state) {
        return Response.status(state == PinnedState.ABSENT ? Response.Status.CREATED : Response.Status.NO_CONTENT)
                .build();
    }

    static Response changed(PinnedState state) {
        return Response.status(state == PinnedState.ABSENT ? Response.Status.NOT_FOUND : Response.Status.NO_CONTENT)
                .build();
    }
}
