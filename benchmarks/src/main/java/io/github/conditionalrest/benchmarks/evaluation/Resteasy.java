package io.github.conditionalrest.benchmarks.evaluation;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.net.URISyntaxException;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.specimpl.RequestImpl;
import org.jboss.resteasy.spi.HttpRequest;
import org.jboss.resteasy.spi.ResteasyProviderFactory;

/** RESTEasy. */
public class Resteasy extends JakartaRest {

    @Override
    protected Request start(Input input) throws URISyntaxException {
        RuntimeDelegate.setInstance(ResteasyProviderFactory.getInstance());
        MockHttpRequest request = MockHttpRequest.create(input.method(), "/");
        Ours.fields(input).forEach((name, lines) -> request.getMutableHeaders().put(name, lines));
        ResteasyContext.pushContext(HttpRequest.class, request);
        return new RequestImpl(request, new MockHttpResponse());
    }
}
