package io.github.conditionalrest.cxf;

import io.github.conditionalrest.core.ConditionalFeature;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.configuration.ConfiguredBeanLocator;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;

/**
 * Registers the feature in a server that has none yet. CXF runs it when the application and what it registers are
 * known, and before dynamic features see the methods.
 */
final class AfterProviders implements Feature {

    @Override
    public void initialize(Server server, Bus bus) {
        if (server.getEndpoint().get(ServerProviderFactory.class.getName()) instanceof ServerProviderFactory providers
                && !isGuarded(providers)) {
            providers.setUserProviders(List.of(feature(bus)));
        }
    }

    // A bean of Spring, if there is one: Spring Boot hands to CXF only those whose class is a @Provider.
    private static ConditionalFeature feature(Bus bus) {
        ConfiguredBeanLocator locator = bus.getExtension(ConfiguredBeanLocator.class);
        Iterator<? extends ConditionalFeature> beans = locator == null
                ? Collections.emptyIterator()
                : locator.getBeansOfType(ConditionalFeature.class).iterator();
        return beans.hasNext() ? beans.next() : new ConditionalFeature();
    }

    // CXF has a configuration for each feature, in which none sees what another one has registered.
    private static boolean isGuarded(ServerProviderFactory providers) {
        return providers.getConfiguration(null).isRegistered(PathParametersFilter.class);
    }

    @Override
    public void initialize(Client client, Bus bus) {
        // a client guards nothing
    }

    @Override
    public void initialize(InterceptorProvider interceptors, Bus bus) {
        // it needs the providers of a server
    }

    @Override
    public void initialize(Bus bus) {
        // there are no servers yet
    }
}
