package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorStore;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** Documents for which requests race; each method closes the gap between look-up and write in its own way, or not. */
@Path("raced/{id}")
@Conditional(validators = RacedResource.Store.class)
@Consumes("text/plain")
@Produces("text/plain")
public class RacedResource {

    /** Says that writes can compare. */
    public static class Store implements ValidatorStore {

        @Override
        public Validators current(ContainerRequestContext request) {
            return new DocumentSource().current(request);
        }
    }

    /** The text. */
    @GET
    public String read(@PathParam("id") String id) {
        Memory.Document document = Memory.document(id);
        if (document == null) {
            throw new NotFoundException();
        }
        return document.text();
    }

    /** Lets the store compare with the expected version. */
    @PUT
    @Path("compared")
    public Response compare(@PathParam("id") String id, String text, @BeanParam Preconditions preconditions) {
        boolean creates = !preconditions.expected().exists();
        boolean written = creates ? Memory.create(id, text) : Memory.replace(id, preconditions.expectedVersion(), text);
        preconditions.confirm(written);
        return answer(creates);
    }

    /** Checks once more within the atomic operation that writes. */
    @PUT
    @Path("checked")
    public Response check(@PathParam("id") String id, String text, @BeanParam Preconditions preconditions) {
        boolean[] creates = new boolean[1];
        Memory.save(id, text, current -> {
            preconditions.check(DocumentSource.of(current));
            creates[0] = current == null;
        });
        return answer(creates[0]);
    }

    /** Loses: another write comes in between. Then as {@link #compare}. */
    @PUT
    @Path("compared-late")
    public Response compareLate(@PathParam("id") String id, String text, @BeanParam Preconditions preconditions) {
        Memory.save(id, "in between");
        return compare(id, text, preconditions);
    }

    /** Loses: another write comes in between. Then as {@link #check}. */
    @PUT
    @Path("checked-late")
    public Response checkLate(@PathParam("id") String id, String text, @BeanParam Preconditions preconditions) {
        Memory.save(id, "in between");
        return check(id, text, preconditions);
    }

    /** Trusts in what was looked up before. */
    @PUT
    @Path("careless")
    public Response save(@PathParam("id") String id, String text) {
        boolean creates = Memory.document(id) == null;
        Memory.save(id, text);
        return answer(creates);
    }

    /** Is not guarded, and finds another version than the one that it has read. */
    @PUT
    @Path("free")
    @Unconditional
    public Response lose(@PathParam("id") String id, String text, @BeanParam Preconditions preconditions) {
        preconditions.confirm(false);
        return answer(false);
    }

    private static Response answer(boolean created) {
        return Response.status(created ? Response.Status.CREATED : Response.Status.NO_CONTENT)
                .build();
    }
}
