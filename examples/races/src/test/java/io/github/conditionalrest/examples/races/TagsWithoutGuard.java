package io.github.conditionalrest.examples.races;

import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.Validated;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Variant;
import java.util.Locale;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.jspecify.annotations.Nullable;

/** In the place of the library: tells the tag of what it serves, and guards nothing. */
public final class TagsWithoutGuard implements ForcedAutoDiscoverable {

    /** For Jersey. */
    public TagsWithoutGuard() {}

    @Override
    public void configure(FeatureContext context) {
        context.register(new Tags());
    }

    /** The same tags as with the guard. */
    private static final class Tags implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            String version = response.getEntity() instanceof Validated validated ? version(validated) : null;
            if (version != null) {
                Variant representation = new Variant(response.getMediaType(), (Locale) null, null);
                response.getHeaders()
                        .putSingle(
                                HttpHeaders.ETAG,
                                EntityTags.toField(EntityTags.fromVersion(Long.parseLong(version), representation)));
            }
        }

        private static @Nullable String version(Validated validated) {
            return validated.validators().version();
        }
    }
}
