package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.core.ConditionalFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ServerProperties;
import org.jspecify.annotations.Nullable;

/**
 * The resources and what they need; the runtime finds the library by itself.
 *
 * <p>It is the same for {@link Main} and for the archives of {@code examples/payara} and {@code examples/wildfly}, so
 * it uses nothing but Jakarta REST. The names of Jersey's properties are constants, which other runtimes ignore.
 */
@ApplicationPath("/")
public final class DocumentsApplication extends Application {

    private static final System.Logger LOG = System.getLogger(DocumentsApplication.class.getName());

    private final Stores stores;
    private final @Nullable String epoch;
    private final Set<Object> singletons;

    /** For an application server; the token is that of the environment, or a random one that is logged. */
    public DocumentsApplication() {
        this(Options.parse(new String[0], System.getenv()));
    }

    private DocumentsApplication(Options options) {
        this(options.token(), open(options), options.epoch());
        if (options.tokenMade()) {
            LOG.log(System.Logger.Level.INFO, "The vault opens with Authorization: Bearer {0}", options.token());
        }
    }

    /**
     * All kinds of resource.
     *
     * @param token opens the vault
     * @param epoch since when the data is what it is, or null where it was never restored
     */
    DocumentsApplication(String token, Stores stores, @Nullable String epoch) {
        this.stores = stores;
        this.epoch = epoch;
        this.singletons = Set.of(
                new BearerFilter(token),
                new JsonObjectReader(),
                new JsonWriter(),
                new XmlWriter(),
                new Problems.OfStatus(),
                new Problems.OfFailure());
    }

    private static Stores open(Options options) {
        try {
            return Stores.in(
                    Database.open(options.database()),
                    Caches.open(options.cluster(), "previews"),
                    InstantSource.system());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Documents.class, Labels.class, Previews.class, Vault.class, Reports.class);
    }

    @Override
    @SuppressWarnings("deprecation") // the one portable way to hand over objects
    public Set<Object> getSingletons() {
        return singletons;
    }

    @Override
    public Map<String, Object> getProperties() {
        Map<String, Object> properties = new HashMap<>(Map.of(
                Stores.PROPERTY,
                stores,
                // Readers and writers of types that nobody uses here, and of which some are not even there.
                CommonProperties.PROVIDER_DEFAULT_DISABLE,
                "ALL",
                ServerProperties.WADL_FEATURE_DISABLE,
                true,
                // A status without an entity goes out as it is, not by way of the container's error page.
                ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR,
                true));
        if (epoch != null) {
            properties.put(ConditionalFeature.EPOCH, epoch);
        }
        return properties;
    }
}
