package io.github.conditionalrest.examples.documents;

import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The resources and what they need; Jersey finds the library by itself. */
final class DocumentsApplication extends ResourceConfig {

    /**
     * All kinds of resource.
     *
     * @param token opens the vault
     */
    DocumentsApplication(String token, Stores stores) {
        registerClasses(Documents.class, Labels.class, Previews.class, Vault.class, Reports.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(stores).to(Stores.class);
            }
        });
        registerInstances(
                new BearerFilter(token),
                new JsonObjectReader(),
                new JsonWriter(),
                new XmlWriter(),
                new Problems.OfStatus(),
                new Problems.OfFailure());
        // Readers and writers of types that nobody uses here, and of which some are not even there.
        property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL");
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        // A status without an entity goes out as it is, not by way of the container's error page.
        property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    }
}
