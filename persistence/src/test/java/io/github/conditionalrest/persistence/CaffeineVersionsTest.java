package io.github.conditionalrest.persistence;

import javax.cache.Cache;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.spi.CachingProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On Caffeine, in this process. */
class CaffeineVersionsTest extends CachedVersionsContract {

    private static CachingProvider provider;
    private static Cache<String, String> cache;

    @BeforeAll
    static void open() {
        provider = Caching.getCachingProvider("com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider");
        cache = provider.getCacheManager()
                .createCache(
                        "versions", new MutableConfiguration<String, String>().setTypes(String.class, String.class));
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    @Override
    Cache<String, String> cache(int node) {
        return cache;
    }
}
