package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.conditionalrest.core.Http;
import jakarta.ws.rs.core.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.cache.Cache;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.spi.CachingProvider;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.test.JerseyTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with versions in a cache, over HTTP. */
class FileResourceTest extends JerseyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    private static Path directory;

    @SuppressWarnings("NullAway.Init") // by configure
    private CachingProvider provider;

    @Override
    protected Application configure() {
        provider = Caching.getCachingProvider("com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider");
        Cache<String, String> cache = provider.getCacheManager()
                .createCache("files", new MutableConfiguration<String, String>().setTypes(String.class, String.class));
        CachedVersions versions =
                new CachedVersions(cache, name -> Files.exists(directory.resolve(name)), Duration.ofSeconds(30));
        return new ResourceConfig(FileResource.class)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(new FileResource.Store(directory, versions)).to(FileResource.Store.class);
                    }
                });
    }

    @AfterEach
    void closeProvider() {
        provider.close();
    }

    @Test
    @DisplayName(
            "RACE-1, RACE-4: one of 8 requests creates a file, one of 8 changes it, and a stale tag deletes nothing")
    void oneOfEightCreatesAndOneChanges() throws Exception {
        Http http = new Http(getBaseUri());

        assertThat(
                Race.run(contender ->
                        () -> http.put("files/note", "If-None-Match: *").status()),
                containsInAnyOrder(204, 412, 412, 412, 412, 412, 412, 412));
        String created = http.get("files/note").field("ETag");
        assertThat(
                Race.run(contender ->
                        () -> http.put("files/note", "If-Match: " + created).status()),
                containsInAnyOrder(204, 412, 412, 412, 412, 412, 412, 412));
        String changed = http.get("files/note").field("ETag");
        assertThat(changed, is(not(created)));
        assertThat(http.get("files/note", "If-None-Match: " + changed).status(), is(304));
        assertThat(http.send("DELETE", "files/note", "", "If-Match: " + created).status(), is(412));
        assertThat(http.send("DELETE", "files/note", "", "If-Match: " + changed).status(), is(204));
        assertThat(http.get("files/note").status(), is(404));
    }
}
