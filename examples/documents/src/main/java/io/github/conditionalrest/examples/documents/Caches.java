package io.github.conditionalrest.examples.documents;

import java.util.Properties;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.spi.CachingProvider;
import org.jspecify.annotations.Nullable;

/** Where previews are: in a cache of this node alone, or in one that several nodes share. */
final class Caches {

    private static final String OF_ONE_NODE = "com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider";
    private static final String OF_SEVERAL = "com.hazelcast.cache.HazelcastMemberCachingProvider";

    private Caches() {}

    /**
     * Opens a cache.
     *
     * @param cluster the addresses of all nodes, that of this one first, or null where there is one node
     * @throws IllegalStateException if there are several, and nothing on the class path to join them
     */
    static Cache<String, String> open(@Nullable String cluster, String name) {
        ClassLoader loader = Caches.class.getClassLoader();
        CachingProvider provider = provider(cluster == null ? OF_ONE_NODE : OF_SEVERAL, loader);
        Properties properties = new Properties();
        if (cluster != null) {
            properties.setProperty("hazelcast.config.location", "classpath:hazelcast.yaml");
            // which that file names
            String self = cluster.split(",", 2)[0];
            System.setProperty("documents.cluster.members", cluster);
            System.setProperty("documents.cluster.host", self.substring(0, self.lastIndexOf(':')));
            System.setProperty("documents.cluster.port", self.substring(self.lastIndexOf(':') + 1));
        }
        CacheManager manager = provider.getCacheManager(provider.getDefaultURI(), loader, properties);
        Cache<String, String> there = manager.getCache(name, String.class, String.class);
        return there == null
                ? manager.createCache(
                        name, new MutableConfiguration<String, String>().setTypes(String.class, String.class))
                : there;
    }

    private static CachingProvider provider(String type, ClassLoader loader) {
        try {
            return Caching.getCachingProvider(type, loader);
        } catch (CacheException absent) {
            throw new IllegalStateException(
                    type
                            + " is not on the class path. To use --cluster, start with: java -cp documents.jar:hazelcast.jar "
                            + Main.class.getName(),
                    absent);
        }
    }
}
