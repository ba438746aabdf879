package io.github.conditionalrest.cxf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Conditional;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.core.ConditionalFeature;
import io.github.conditionalrest.core.Http;
import io.github.conditionalrest.spi.Decision;
import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.spring.SpringComponentScanServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/** REQ-10: servers as Spring makes them, and as the starter of CXF for Spring Boot has it make them. */
class SpringTest {

    /** It is in version 7. */
    public static final class Version7 implements ValidatorSource {
        @Override
        public Validators current(ContainerRequestContext request) {
            return Validators.ofVersion(7);
        }
    }

    @Path("note")
    public static class Note {
        @PUT
        @Conditional(validators = Version7.class)
        public String replace(String body) {
            return "done";
        }
    }

    /** What an application has besides. */
    @Configuration
    static class Beans {
        @Bean
        Note note() {
            return new Note();
        }

        @Bean
        List<Decision> heard() {
            return new CopyOnWriteArrayList<>();
        }

        @Bean(name = Bus.DEFAULT_BUS_ID, destroyMethod = "shutdown")
        SpringBus bus() {
            return new SpringBus();
        }
    }

    /** With {@code cxf.jaxrs.component-scan = true}. */
    @Configuration
    @Import({Beans.class, SpringComponentScanServer.class})
    static class Scanning {}

    /** A server that the application makes. */
    @Configuration
    @Import(Beans.class)
    static class Programmed {
        @Bean
        Server server(Bus bus, Note note, @Value("${cxf.jaxrs.server.address}") String address) {
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress(address);
            factory.setServiceBean(note);
            return factory.create();
        }
    }

    /** The feature as a bean. */
    @Configuration
    static class WithBean {
        @Bean
        ConditionalFeature conditional(List<Decision> heard) {
            return new ConditionalFeature(InstantSource.system(), List.of(heard::add));
        }
    }

    /** The feature in a provider. */
    @Configuration
    static class WithProvider {
        @Bean
        Guarding guarding(List<Decision> heard) {
            return new Guarding(heard);
        }
    }

    /** What {@link SpringComponentScanServer} takes for a provider. */
    @Provider
    public static class Guarding implements Feature {
        private final List<Decision> heard;

        Guarding(List<Decision> heard) {
            this.heard = heard;
        }

        @Override
        public boolean configure(FeatureContext context) {
            return new ConditionalFeature(InstantSource.system(), List.of(heard::add)).configure(context);
        }
    }

    @Test
    @DisplayName("REQ-10: a server of beans is guarded without a feature among them")
    void aServerOfBeansIsGuardedWithoutAFeatureAmongThem() throws IOException {
        assertThat(heardOfARefusal(Scanning.class), is(empty()));
    }

    @Test
    @DisplayName("REQ-10: a server that is a bean is guarded without a feature")
    void aServerThatIsABeanIsGuardedWithoutAFeature() throws IOException {
        assertThat(heardOfARefusal(Programmed.class), is(empty()));
    }

    @Test
    void aFeatureThatIsABeanIsTheOne() throws IOException {
        assertThat(heardOfARefusal(Scanning.class, WithBean.class), hasSize(1));
        assertThat(heardOfARefusal(Programmed.class, WithBean.class), hasSize(1));
    }

    @Test
    void aFeatureInAProviderIsTheOnlyOne() throws IOException {
        assertThat(heardOfARefusal(Scanning.class, WithProvider.class), hasSize(1));
    }

    private static List<?> heardOfARefusal(Class<?>... configurations) throws IOException {
        String address = "http://localhost:" + freePort() + "/";
        try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
            spring.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("cxf.jaxrs.server.address", address)));
            spring.register(configurations);
            spring.refresh();

            assertThat(new Http(URI.create(address)).put("note").status(), is(428));
            return spring.getBean("heard", List.class);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
