package io.github.conditionalrest.cxf;

import org.apache.cxf.Bus;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.jaxrs.JAXRSServiceFactoryBean;
import org.apache.cxf.service.factory.AbstractServiceFactoryBean;
import org.apache.cxf.service.factory.FactoryBeanListener;

/**
 * Has CXF find the feature, for which it looks nowhere by itself. Every bus loads what
 * {@code META-INF/cxf/bus-extensions.txt} names, that of Spring too, and tells it of each server before it is made.
 */
public final class ConditionalDiscovery implements FactoryBeanListener {

    private final Feature afterProviders = new AfterProviders();

    /** For CXF. */
    public ConditionalDiscovery() {}

    // Not once when the bus is made: whoever gives it features of their own takes away those that it had.
    @Override
    public void handleEvent(Event event, AbstractServiceFactoryBean factory, Object... arguments) {
        if (event == Event.PRE_SERVER_CREATE && factory instanceof JAXRSServiceFactoryBean) {
            Bus bus = factory.getBus();
            if (!bus.getFeatures().contains(afterProviders)) {
                bus.getFeatures().add(afterProviders);
            }
        }
    }
}
