package io.github.conditionalrest.tck.junit;

import io.github.conditionalrest.tck.application.CarriedApplication;
import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.catalogue.NotApplicableException;
import io.github.conditionalrest.tck.catalogue.Resource;
import io.github.conditionalrest.tck.catalogue.State;
import io.github.conditionalrest.tck.catalogue.Subject;
import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import io.github.conditionalrest.tck.http.RawClient;
import io.github.conditionalrest.tck.refused.NeverMetApplication;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The applications of the TCK as they are being served, asked in one way.
 *
 * @param bases where they are, by the path of the application
 */
record Served(RuntimeUnderTest runtime, Way way, Map<String, URI> bases) implements Subject {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public boolean can(Capability capability) {
        boolean offered =
                switch (capability) {
                    case APPLICATION, CDI, BEAN_SOURCES, SOURCE_INJECTION, CHECKS_KNOW_THE_POLICY, START_UP ->
                        way == Way.FILTER;
                    case ENFORCEMENT, EARLY_REFUSAL -> way == Way.FILTER || way == Way.PRECONDITIONS;
                    case EXACT_REQUEST -> way != Way.CONTAINER;
                    case OBS_TEXT -> true;
                };
        return offered && !runtime.lacks().containsKey(capability);
    }

    @Override
    public Optional<Resource> resource(State state) {
        if (state == State.BARE && way.resources().equals("evaluated")) {
            throw new NotApplicableException("Jakarta REST cannot say that something exists without validators");
        }
        String application = way == Way.CONTAINER ? "container" : "tck";
        String target = place(application, way.resources() + "/" + state.label());
        return Optional.of(new Resource(target, "text/plain", "text"));
    }

    @Override
    public String place(String application, String path) {
        URI base = bases.get(application);
        if (base == null) {
            throw new IllegalStateException("The application " + application + " is not served");
        }
        return base.getPath() + path;
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        URI base = bases.values().stream()
                .filter(each -> request.target().startsWith(each.getPath()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No application is served at " + request.target()));
        return new RawClient(base, PATIENCE).send(request);
    }

    @Override
    public Optional<String> refusal(String application) {
        try {
            runtime.deploy(application(application)).close();
            return Optional.empty();
        } catch (Exception refusal) {
            return Optional.of(messages(refusal));
        }
    }

    private Application application(String simpleName) {
        String name = NeverMetApplication.class.getPackageName() + "." + simpleName;
        try {
            return Class.forName(name)
                    .asSubclass(CarriedApplication.class)
                    .getDeclaredConstructor()
                    .newInstance()
                    .with(runtime.components());
        } catch (ClassNotFoundException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | NoSuchMethodException e) {
            throw new IllegalStateException("Not an application with a constructor without parameters: " + name, e);
        }
    }

    private static String messages(Throwable refusal) {
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            messages.append(cause).append('\n');
        }
        return messages.toString();
    }
}
