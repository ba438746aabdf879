package io.github.conditionalrest.benchmarks.request;

import jakarta.ws.rs.core.Application;
import java.net.URISyntaxException;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** RESTEasy, called as its containers do. */
final class OnResteasy implements Served {

    private final ResteasyDeployment deployment = new ResteasyDeploymentImpl();

    OnResteasy(Application application) {
        deployment.setApplication(application);
        deployment.start();
    }

    @Override
    public int send(Exchange exchange) throws URISyntaxException {
        MockHttpRequest request = MockHttpRequest.create(exchange.method(), "/" + Exchange.PATH)
                .header("Content-Type", "text/plain")
                .content(exchange.body());
        if (exchange.field() != null) {
            request.header(exchange.field(), exchange.value());
        }
        MockHttpResponse response = new MockHttpResponse();
        deployment.getDispatcher().invoke(request, response);
        return response.getStatus();
    }

    @Override
    public void close() {
        deployment.stop();
    }
}
