package io.github.conditionalrest.examples.races;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.EntityTags;
import io.github.conditionalrest.Validated;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.util.Locale;
import org.glassfish.jersey.InjectionManagerProvider;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.jspecify.annotations.Nullable;

/** In the place of the library: tells the tag of what it serves, and guards nothing. */
public final class TagsWithoutGuard implements ForcedAutoDiscoverable {

    /** For Jersey. */
    public TagsWithoutGuard() {}

    @Override
    public void configure(FeatureContext context) {
        context.register(new Tags());
        context.register(new Sources(InjectionManagerProvider.getInjectionManager(context)));
    }

    /**
     * Asks the source of a write, since the store wants to know what state is expected, and compares it with nothing.
     */
    private static final class Sources implements ContainerRequestFilter {

        private final InjectionManager injection;

        @Context
        private ResourceInfo matched;

        @SuppressWarnings("NullAway.Init") // by the runtime
        Sources(InjectionManager injection) {
            this.injection = injection;
        }

        @Override
        public void filter(ContainerRequestContext request) throws IOException {
            Conditional conditional = matched.getResourceClass().getAnnotation(Conditional.class);
            if (conditional == null || !request.getMethod().equals("PUT")) {
                return;
            }
            try {
                var constructor = conditional.validators().getDeclaredConstructor();
                constructor.setAccessible(true);
                ValidatorSource source = constructor.newInstance();
                injection.inject(source);
                request.setProperty(PreconditionEvaluator.PROPERTY, new LetsEverythingPass(source.current(request)));
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
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
