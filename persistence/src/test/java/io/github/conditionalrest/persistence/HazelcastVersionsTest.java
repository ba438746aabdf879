package io.github.conditionalrest.persistence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.hazelcast.config.CacheSimpleConfig;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.conditionalrest.Validators;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.cache.Cache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On two members of a Hazelcast cluster, each the node of an application; both are in this process. */
class HazelcastVersionsTest extends CachedVersionsContract {

    private static final int FIRST_PORT = 5701;

    private static List<HazelcastInstance> members;

    @BeforeAll
    static void open() {
        members = List.of(member("cluster"), member("cluster"));
        assertThat(members.get(0).getCluster().getMembers(), hasSize(2));
    }

    @AfterAll
    static void close() {
        members.forEach(HazelcastInstance::shutdown);
    }

    @Override
    Cache<String, String> cache(int node) {
        return cache(members.get(node % members.size()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endsOfAMember")
    @DisplayName("RACE-3: no version is lost with a member")
    void noVersionIsLostWithAMember(String name, Consumer<HazelcastInstance> end) {
        HazelcastInstance leaving = member("leaving by " + name);
        HazelcastInstance staying = member("leaving by " + name);
        try {
            CachedVersions before = new CachedVersions(cache(leaving), key -> true, Duration.ofMinutes(1));
            Map<String, Validators> versions = new LinkedHashMap<>();
            for (int i = 0; i < 200; i++) {
                versions.put("key-" + i, before.current("key-" + i));
            }

            end.accept(leaving);

            CachedVersions after = new CachedVersions(cache(staying), key -> true, Duration.ofMinutes(1));
            versions.forEach((key, version) -> assertThat(after.current(key), is(version)));
        } finally {
            leaving.shutdown();
            staying.shutdown();
        }
    }

    static List<Arguments> endsOfAMember() {
        return List.of(
                Arguments.of("shutdown", (Consumer<HazelcastInstance>) HazelcastInstance::shutdown),
                Arguments.of("crash", (Consumer<HazelcastInstance>)
                        member -> member.getLifecycleService().terminate()));
    }

    private static Cache<String, String> cache(HazelcastInstance member) {
        return member.getCacheManager().getCache("versions");
    }

    private static HazelcastInstance member(String cluster) {
        Config config = new Config()
                .setClusterName(cluster)
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.logging.type", "none")
                .addCacheConfig(new CacheSimpleConfig()
                        .setName("versions")
                        .setKeyType(String.class.getName())
                        .setValueType(String.class.getName())
                        .setBackupCount(1)
                        .setAsyncBackupCount(0));
        config.getNetworkConfig().setPort(FIRST_PORT).setPublicAddress("127.0.0.1");
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig()
                .getJoin()
                .getTcpIpConfig()
                .setEnabled(true)
                .addMember("127.0.0.1:" + FIRST_PORT)
                .addMember("127.0.0.1:" + (FIRST_PORT + 1))
                .addMember("127.0.0.1:" + (FIRST_PORT + 2))
                .addMember("127.0.0.1:" + (FIRST_PORT + 3));
        return Hazelcast.newHazelcastInstance(config);
    }
}
