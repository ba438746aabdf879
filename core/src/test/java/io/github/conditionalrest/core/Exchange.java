package io.github.conditionalrest.core;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.Arrays;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;

/** Requests and responses of Jersey, without a server: enough for a filter. */
final class Exchange {

    private static final URI BASE = URI.create("http://localhost/api/");

    private Exchange() {}

    static ContainerRequest request(String method, String... fields) {
        return to("documents/1", method, fields);
    }

    static ContainerRequest to(String path, String method, String... fields) {
        return filled(
                new ContainerRequest(
                        BASE,
                        BASE.resolve(path),
                        method,
                        null,
                        new MapPropertiesDelegate(),
                        FakeConfiguration.ofServer()),
                fields);
    }

    /** The same where a runtime tells the path with a leading slash, as RESTEasy and CXF do. */
    static ContainerRequest toWithSlash(String path, String method, String... fields) {
        return filled(
                new ContainerRequest(
                        BASE,
                        BASE.resolve(path),
                        method,
                        null,
                        new MapPropertiesDelegate(),
                        FakeConfiguration.ofServer()) {
                    @Override
                    public String getPath(boolean decode) {
                        return "/" + super.getPath(decode);
                    }
                },
                fields);
    }

    static ContainerResponse response(ContainerRequestContext request, Response.ResponseBuilder response) {
        return new ContainerResponse((ContainerRequest) request, response.build());
    }

    /** Puts a value where a runtime would. */
    static void inject(Object target, Object value) {
        for (Class<?> c = target.getClass(); c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.isAnnotationPresent(Context.class) && field.getType().isInstance(value)) {
                    set(field, target, value);
                    return;
                }
            }
        }
        throw new AssertionError(target + " asks for no " + value.getClass());
    }

    private static void set(Field field, Object target, Object value) {
        try {
            field.setAccessible(true);
            field.set(target, value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static ContainerRequest filled(ContainerRequest request, String... namesAndValues) {
        Fields.of(namesAndValues)
                .forEach((name, lines) -> request.headers(name, Arrays.asList(lines.toArray(String[]::new))));
        return request;
    }
}
