package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A resource in every state that not everybody may see. */
@Path("secret/{state}")
@SecretResource.Secret
@Conditional(validators = PinnedSource.class)
@Consumes("text/plain")
@Produces("text/plain")
public class SecretResource {

    /** Asks for {@code Authorization: Bearer tck}. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Secret {}

    /** Knows nobody but one. */
    @Secret
    @Priority(Priorities.AUTHENTICATION)
    public static class Authentication implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            String authorization = request.getHeaderString("Authorization");
            if (authorization == null) {
                request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                        .header("WWW-Authenticate", "Bearer")
                        .build());
            } else if (!authorization.equals("Bearer tck")) {
                request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
            }
        }
    }

    /** The representation. */
    @GET
    public Response read(@PathParam("state") String state) {
        return PinnedAnswers.read(PinnedState.of(state)).build();
    }

    /** Would replace or create it. */
    @PUT
    public Response replace(@PathParam("state") String state, String text) {
        return PinnedAnswers.created(PinnedState.of(state));
    }

    /** Would add to it or create it. */
    @POST
    public Response add(@PathParam("state") String state, String text) {
        return PinnedAnswers.created(PinnedState.of(state));
    }

    /** Would change it. */
    @PATCH
    public Response amend(@PathParam("state") String state, String text) {
        return PinnedAnswers.changed(PinnedState.of(state));
    }

    /** Would delete it. */
    @DELETE
    public Response delete(@PathParam("state") String state) {
        return PinnedAnswers.changed(PinnedState.of(state));
    }
}
