package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The methods that every kind of resource has. {@code @Conditional} stands on the kinds, since Jakarta REST inherits
 * annotations of methods but none of types.
 *
 * <p>The filter has refused a stale request before its entity was read. Since another request can come in between, each
 * write checks once more, inside the store.
 */
public abstract class Items {

    private final Store store;

    Items(Store store) {
        this.store = store;
    }

    /** The validators that this kind has. */
    abstract Validators validatorsOf(State state);

    @GET
    public Representation list() {
        return representation(store.collection());
    }

    // A collection is always there, so `If-None-Match: *` could only fail.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional(require = {Precondition.IF_MATCH, Precondition.IF_UNMODIFIED_SINCE})
    public Response add(JsonObject content, @BeanParam Preconditions preconditions, @Context UriInfo uri) {
        Store.Written added = store.add(content, collection -> preconditions.check(validatorsOf(collection)));
        URI location = uri.getAbsolutePathBuilder().segment(added.id()).build();
        return Response.created(location).entity(representation(added.state())).build();
    }

    @GET
    @Path("{id}")
    public Representation read(@PathParam("id") String id) {
        return representation(existing(id, store.find(id)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(
            @PathParam("id") String id,
            JsonObject content,
            @BeanParam Preconditions preconditions,
            @Context UriInfo uri) {
        Store.Written written = store.write(id, current -> {
            preconditions.check(validators(current));
            return content;
        });
        Response.ResponseBuilder response = written.created() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return response.entity(representation(written.state())).build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    public Representation amend(@PathParam("id") String id, JsonObject patch, @BeanParam Preconditions preconditions) {
        Store.Written written = store.write(id, current -> {
            preconditions.check(validators(current));
            return Json.createMergePatch(patch)
                    .apply(existing(id, current).content())
                    .asJsonObject();
        });
        return representation(written.state());
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id, @BeanParam Preconditions preconditions) {
        store.remove(id, current -> {
            preconditions.check(validators(current));
            existing(id, current);
        });
    }

    /** The validators of an item, or of the collection where there is no id. */
    Validators current(@Nullable String id) {
        return validators(id == null ? store.collection() : store.find(id));
    }

    private Validators validators(@Nullable State state) {
        return state == null ? Validators.absent() : validatorsOf(state);
    }

    private Representation representation(State state) {
        return new Representation(state.content(), validatorsOf(state));
    }

    private static State existing(String id, @Nullable State state) {
        if (state == null) {
            throw new NotFoundException(
                    Problems.response(Response.Status.NOT_FOUND, "There is nothing with the id " + id + " here."));
        }
        return state;
    }
}
