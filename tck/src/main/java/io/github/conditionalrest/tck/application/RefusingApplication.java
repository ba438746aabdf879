package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.ApplicationPath;
import java.util.Map;

/** An application that guards nothing, and refuses conditions that it would ignore. */
@ApplicationPath("refusing")
public class RefusingApplication extends CarriedApplication {

    /** For the runtime. */
    public RefusingApplication() {
        super(GuardedApplication.Plain.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("io.github.conditionalrest.ignored-conditions", "refuse");
    }
}
