package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.ApplicationPath;
import java.util.Map;

/** The documents again, with tags that reveal nothing. */
@ApplicationPath("opaque")
public class OpaqueApplication extends CarriedApplication {

    /** For the runtime. */
    public OpaqueApplication() {
        super(DocumentResource.class, Note.Writer.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("io.github.conditionalrest.opaque-tag-key", "known to every reader of the TCK");
    }
}
