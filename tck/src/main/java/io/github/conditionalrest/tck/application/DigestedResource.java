package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;

/** A resource without a version: what the path says is what it reads. */
@Path("digested/{name}/{text}")
@Conditional(validators = ContentDigest.class)
@Consumes("text/plain")
@Produces("text/plain")
public class DigestedResource {

    /** The text of the path. */
    @GET
    public String read(@PathParam("text") String text) {
        return text;
    }

    /** The text of the path, written only once. */
    @GET
    @Path("once")
    public StreamingOutput readOnce(@PathParam("text") String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Checks by hand. */
    @PUT
    public String replace(@PathParam("text") String text, @BeanParam Preconditions preconditions, String entity) {
        preconditions.check(Validators.present());
        return "done";
    }
}
