package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;

/** An application that is guarded as a whole, and is a bean itself: a server may hand its runtime a proxy. */
@ApplicationPath("bean-application")
@ApplicationScoped
@Conditional(validators = TagSource.class)
public class BeanApplication extends CarriedApplication {

    /** For the runtime. */
    public BeanApplication() {
        super(GuardedApplication.Plain.class);
    }
}
