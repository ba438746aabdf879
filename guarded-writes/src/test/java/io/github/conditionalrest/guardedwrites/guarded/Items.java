package io.github.conditionalrest.guardedwrites.guarded;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Unconditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;

@Path("items/{id}")
public class Items {

    @GET
    public String read() {
        return "";
    }

    @PUT
    @Conditional(validators = Source.class)
    public void replace() {}

    @POST
    @Path("votes")
    @Unconditional(reason = "counter only")
    public void vote() {}

    public static class Source implements ValidatorSource {

        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.present();
        }
    }
}
