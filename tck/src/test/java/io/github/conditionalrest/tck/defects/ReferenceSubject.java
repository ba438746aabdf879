package io.github.conditionalrest.tck.defects;

import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.catalogue.Resource;
import io.github.conditionalrest.tck.catalogue.State;
import io.github.conditionalrest.tck.catalogue.Subject;
import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import io.github.conditionalrest.tck.http.RawClient;
import java.time.Duration;
import java.util.Optional;

/** The resources of a {@link ReferenceServer}; no application runs there. */
final class ReferenceSubject implements Subject {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RawClient client;

    ReferenceSubject(ReferenceServer server) {
        this.client = new RawClient(server.origin(), PATIENCE);
    }

    @Override
    public boolean can(Capability capability) {
        return switch (capability) {
            case ENFORCEMENT, EARLY_REFUSAL, OBS_TEXT -> true;
            default -> false;
        };
    }

    @Override
    public Optional<Resource> resource(State state) {
        return Optional.of(new Resource("/pinned/" + state.label(), "text/plain", "text"));
    }

    @Override
    public String place(String application, String path) {
        throw new IllegalStateException("No application runs here");
    }

    @Override
    public Optional<String> refusal(String application) {
        throw new IllegalStateException("No application runs here");
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        return client.send(request);
    }
}
