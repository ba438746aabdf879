package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.ExactRequest;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Request;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * Has Jersey inject an {@link ExactRequest} wherever code asks for {@code @Context Request}, so that existing calls of
 * {@code evaluatePreconditions} become exact without a change.
 */
final class ExactRequestBinding {

    private ExactRequestBinding() {}

    static void bind(FeatureContext context, InjectionManager injection) {
        if (Injector.isHk2(injection)) {
            Hk2.bind(injection);
        } else {
            context.register(new ExactRequestParameter());
        }
    }

    /** Apart, so that an application without HK2 never links it. */
    private static final class Hk2 {

        // Jersey's own binding of Request has rank 0
        private static final int BEFORE_JERSEY = 100;

        static void bind(InjectionManager injection) {
            // A factory instance: a factory class would be looked up through a descriptor without a rank.
            injection.register((Object) new AbstractBinder() {
                @Override
                protected void configure() {
                    bindFactory(new RequestFactory(injection))
                            .to(Request.class)
                            .proxy(true)
                            .proxyForSameScope(false)
                            .in(RequestScoped.class)
                            .ranked(BEFORE_JERSEY);
                }
            });
        }
    }

    private record RequestFactory(InjectionManager injection) implements Factory<Request> {

        @Override
        public Request provide() {
            return new ExactRequest(injection.getInstance(ContainerRequest.class));
        }

        @Override
        public void dispose(Request request) {
            // it holds nothing
        }
    }
}
