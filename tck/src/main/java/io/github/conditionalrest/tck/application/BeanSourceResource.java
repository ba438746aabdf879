package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** A resource that is a bean, guarded by a source that is one. */
@Path("{id}")
@RequestScoped
@Conditional(validators = BeanSource.class)
@Consumes("text/plain")
@Produces("text/plain")
public class BeanSourceResource {

    @Inject
    @Nullable
    BeanService service;

    /** Reads. */
    @GET
    public String read(@PathParam("id") String id) {
        return "text";
    }

    /** Writes. */
    @PUT
    public String replace(@PathParam("id") String id, String text) {
        return "done";
    }

    /** Checks by hand once more. */
    @PATCH
    public String amend(@PathParam("id") String id, @BeanParam Preconditions preconditions, String text) {
        preconditions.check(Validators.of(new EntityTag(service == null ? "" : service.tag(id))));
        return "done";
    }
}
