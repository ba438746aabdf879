package io.github.conditionalrest.resteasy;

import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InjectionTarget;
import jakarta.enterprise.inject.spi.ProcessInjectionTarget;
import java.util.Set;
import org.jboss.resteasy.spi.ResteasyProviderFactory;

/**
 * Has CDI fill the {@code @Context} fields of sources that are beans, as RESTEasy has it fill those of resources and
 * providers: nobody else gets at the instance behind the proxy of a bean.
 */
public final class ContextOfSources implements Extension {

    /** For CDI. */
    public ContextOfSources() {}

    <T extends ValidatorSource> void fill(@Observes ProcessInjectionTarget<T> source) {
        source.setInjectionTarget(new Filled<>(source.getInjectionTarget()));
    }

    private record Filled<T extends ValidatorSource>(InjectionTarget<T> target) implements InjectionTarget<T> {

        @Override
        public void inject(T instance, CreationalContext<T> context) {
            target.inject(instance, context);
            try {
                ResteasyProviderFactory.getInstance().injectProperties(instance);
            } catch (LinkageError withoutResteasy) {
                // an archive for several servers may carry the bindings of them all
            }
        }

        @Override
        public T produce(CreationalContext<T> context) {
            return target.produce(context);
        }

        @Override
        public void postConstruct(T instance) {
            target.postConstruct(instance);
        }

        @Override
        public void preDestroy(T instance) {
            target.preDestroy(instance);
        }

        @Override
        public void dispose(T instance) {
            target.dispose(instance);
        }

        @Override
        public Set<InjectionPoint> getInjectionPoints() {
            return target.getInjectionPoints();
        }
    }
}
