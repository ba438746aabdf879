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
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The methods that every kind of resource has. {@code @Conditional} stands on the kinds, since Jakarta REST inherits
 * annotations of methods but none of types.
 *
 * <p>The filter has refused a stale request before its entity was read. Since another request can come in between, on
 * this node or on another one, each write hands the preconditions to the store, which compares once more as it writes.
 */
public abstract class Items {

    private final Store store;

    Items(Store store) {
        this.store = store;
    }

    @GET
    public Representation list() throws SQLException {
        return store.collection();
    }

    // A collection is always there, so `If-None-Match: *` could only fail.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional(require = {Precondition.IF_MATCH, Precondition.IF_UNMODIFIED_SINCE})
    public Response add(JsonObject content, @BeanParam Preconditions preconditions, @Context UriInfo uri)
            throws SQLException {
        Store.Written added = store.add(content, preconditions);
        URI location = uri.getAbsolutePathBuilder().segment(added.id()).build();
        return Response.created(location).entity(added.now()).build();
    }

    @GET
    @Path("{id}")
    public Representation read(@PathParam("id") Id id) throws SQLException {
        Representation found = store.find(id.value());
        if (found == null) {
            throw notFound(id);
        }
        return found;
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(
            @PathParam("id") Id id, JsonObject content, @BeanParam Preconditions preconditions, @Context UriInfo uri)
            throws SQLException {
        Store.Written written = store.write(id.value(), preconditions, old -> content);
        Response.ResponseBuilder response = written.created() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return response.entity(written.now()).build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    public Representation amend(@PathParam("id") Id id, JsonObject patch, @BeanParam Preconditions preconditions)
            throws SQLException {
        Store.Written written = store.write(id.value(), preconditions, old -> {
            if (old == null) {
                throw notFound(id);
            }
            return Json.createMergePatch(patch).apply(old).asJsonObject();
        });
        return written.now();
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") Id id, @BeanParam Preconditions preconditions) throws SQLException {
        if (!store.remove(id.value(), preconditions)) {
            throw notFound(id);
        }
    }

    /** The validators of an item, or of the collection where there is no id. */
    Validators current(@Nullable String id) throws SQLException {
        return store.current(id);
    }

    private static NotFoundException notFound(Id id) {
        return new NotFoundException(
                Problems.response(Response.Status.NOT_FOUND, "There is nothing with the id " + id.value() + " here."));
    }
}
