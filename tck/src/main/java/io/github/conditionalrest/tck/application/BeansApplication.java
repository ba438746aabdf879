package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;

/** An application whose classes are CDI beans; it starts only where there is CDI. */
@ApplicationPath("beans")
public class BeansApplication extends CarriedApplication {

    /** For the runtime. */
    public BeansApplication() {
        super(Set.of(BeanSourceResource.class));
    }
}
