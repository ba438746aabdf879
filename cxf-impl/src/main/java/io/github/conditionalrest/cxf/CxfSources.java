package io.github.conditionalrest.cxf;

import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.RuntimeBinding.Sources;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxrs.model.ProviderInfo;
import org.apache.cxf.jaxrs.utils.InjectionUtils;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;

/** What its constructor without parameters makes, with {@code @Context} fields as CXF fills those of a provider. */
final class CxfSources implements Sources {

    private final Sources maker = Sources.byConstructor();

    @Override
    public ValidatorSource source(Class<? extends ValidatorSource> type) {
        ValidatorSource made = maker.source(type);
        ProviderInfo<ValidatorSource> contexts = new ProviderInfo<>(made, BusFactory.getThreadDefaultBus(), true);
        if (!contexts.contextsAvailable()) {
            return made;
        }
        InjectionUtils.injectContextProxies(contexts, made);
        return new InContext(made, contexts);
    }

    /** Sets, for the thread of the request, what the fields lead to while it is asked, as CXF does for a provider. */
    private record InContext(ValidatorSource source, ProviderInfo<ValidatorSource> contexts)
            implements ValidatorSource {

        @Override
        public Validators current(ContainerRequestContext request) throws Exception {
            try {
                InjectionUtils.injectContexts(source, contexts, JAXRSUtils.getCurrentMessage());
                return source.current(request);
            } finally {
                contexts.clearThreadLocalProxies(); // CXF does so for registered providers alone
            }
        }
    }
}
