package io.github.conditionalrest.tck.run;

import io.github.conditionalrest.tck.junit.Deployment;
import io.github.conditionalrest.tck.junit.RuntimeUnderTest;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.jboss.resteasy.cdi.CdiInjectorFactory;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.weld.environment.servlet.Listener;

/**
 * Applications with the container that is there: the server for CDI that {@code SeBootstrap} finds starts one for each.
 */
final class ResteasyWithCdi implements RuntimeUnderTest {

    private final String name;

    ResteasyWithCdi(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Deployment deploy(Application application) throws IOException {
        int port = freePort();
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setApplication(application);
        deployment.setInjectorFactory(new CdiInjectorFactory(CDI.current().getBeanManager()));
        UndertowJaxrsServer server =
                new UndertowJaxrsServer().setHostname("127.0.0.1").setPort(port).start();
        String path =
                application.getClass().getAnnotation(ApplicationPath.class).value();
        try {
            server.deploy(server.undertowDeployment(deployment)
                    .setDeploymentName(path)
                    .setContextPath("/")
                    .setClassLoader(application.getClass().getClassLoader())
                    .addListener(Servlets.listener(
                            Listener.class,
                            new ImmediateInstanceFactory<>(
                                    Listener.using(CDI.current().getBeanManager())))));
        } catch (RuntimeException refused) {
            server.stop();
            throw refused;
        }
        return new Instance(server, URI.create("http://127.0.0.1:" + port + "/" + path + "/"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private record Instance(UndertowJaxrsServer server, URI base) implements Deployment {

        @Override
        public void close() {
            server.stop();
        }
    }
}
