package io.github.conditionalrest.tck.application;

import jakarta.ws.rs.ApplicationPath;
import java.util.Map;

/** The documents and the pinned states again, as if they had been restored: in another epoch. */
@ApplicationPath("restored")
public class RestoredApplication extends CarriedApplication {

    /** After the date of each {@link PinnedState}. */
    private static final String EPOCH = "2024-01-01T00:00:00Z";

    /** For the runtime. */
    public RestoredApplication() {
        super(
                PinnedResource.class,
                DocumentResource.class,
                Note.Writer.class,
                VersionMatchedResource.Documents.class,
                VersionMatchedResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("io.github.conditionalrest.epoch", EPOCH);
    }
}
