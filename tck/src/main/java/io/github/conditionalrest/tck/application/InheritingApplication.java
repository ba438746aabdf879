package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.ApplicationPath;

/** An application that is guarded as a whole, by what it extends. */
@ApplicationPath("inheriting")
public class InheritingApplication extends GuardedBaseApplication {

    /** For the runtime. */
    public InheritingApplication() {
        super(GuardedApplication.Plain.class);
    }
}
