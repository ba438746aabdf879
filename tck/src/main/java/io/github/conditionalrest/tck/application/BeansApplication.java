package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.ApplicationPath;

/** An application whose classes are CDI beans; it starts only where there is CDI. */
@ApplicationPath("beans")
public class BeansApplication extends CarriedApplication {

    /** For the runtime. */
    public BeansApplication() {
        super(BeanShapes.Locators.class, BeanShapes.Replaced.class, BeanSourceResource.class);
    }
}
