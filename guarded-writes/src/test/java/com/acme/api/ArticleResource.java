package com.acme.api;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Unconditional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("articles/{id}")
public class ArticleResource {

    @GET
    public String read(@PathParam("id") String id) {
        return "...";
    }

    @PUT
    @Conditional(require = Precondition.IF_MATCH, validators = ArticleVersions.class)
    public void replace(@PathParam("id") String id, String text) {}

    @POST
    @Path("votes")
    @Unconditional(reason = "adds one to a counter")
    public void vote(@PathParam("id") String id) {}

    @DELETE // forgotten
    public void remove(@PathParam("id") String id) {}
}
