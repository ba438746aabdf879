package io.github.conditionalrest.jersey;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** One note that exists, under the id {@code it}; it counts what is done to it. */
@Path("notes/{id}")
@Singleton
@Conditional(validators = NoteResource.Source.class)
@Produces("text/plain")
public final class NoteResource {

    static final Instant CHANGED = Instant.parse("2023-11-14T22:13:20Z");
    static final String LAST_MODIFIED = "Tue, 14 Nov 2023 22:13:20 GMT";
    static final String TAG = "\"7;text/plain\"";

    static final AtomicInteger WRITES = new AtomicInteger();
    static final AtomicInteger LOOKUPS = new AtomicInteger();

    /** Tells of the note under {@code it} alone. */
    public static final class Source implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            LOOKUPS.incrementAndGet();
            String id = ValidatorSource.pathParameter(request, "id");
            return id.equals("it") ? Validators.ofVersion(7).withLastModified(CHANGED) : Validators.absent();
        }
    }

    @GET
    public String read(@PathParam("id") String id) {
        if (!id.equals("it")) {
            throw new NotFoundException();
        }
        return "a note";
    }

    @PUT
    public Response replace(@PathParam("id") String id, String note) {
        WRITES.incrementAndGet();
        return Response.status(id.equals("it") ? 204 : 201).build();
    }

    @POST
    public Response append(String note) {
        WRITES.incrementAndGet();
        return Response.noContent().build();
    }

    @PATCH
    public Response amend(@PathParam("id") String id, String note) {
        return delete(id);
    }

    @DELETE
    public Response delete(@PathParam("id") String id) {
        if (!id.equals("it")) {
            throw new NotFoundException();
        }
        WRITES.incrementAndGet();
        return Response.noContent().build();
    }

    @OPTIONS
    public String options() {
        return "whatever";
    }
}
