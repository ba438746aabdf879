package io.github.conditionalrest.persistence;

import io.github.conditionalrest.Preconditions;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;

/** Makes the preconditions of requests that nobody has sent. */
final class Requests {

    private Requests() {}

    static Preconditions ifMatch(String version) {
        return of("PUT", "If-Match", '"' + version + ";text/plain\"");
    }

    static Preconditions create() {
        return of("PUT", "If-None-Match", "*");
    }

    /** OPTIONS: nothing is required of it, so it stands for a method whose policy requires nothing. */
    static Preconditions without() {
        return of("OPTIONS");
    }

    /** A matched request with this path parameter. */
    static ContainerRequestContext toPath(String parameter, String value) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.add(parameter, value);
        return answering(ContainerRequestContext.class, answering(UriInfo.class, parameters));
    }

    private static Preconditions of(String method, String... nameAndValue) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        if (nameAndValue.length > 0) {
            fields.add(nameAndValue[0], nameAndValue[1]);
        }
        return new Preconditions(answering(Request.class, method), answering(HttpHeaders.class, fields));
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getReturnType().isInstance(answer)) {
                return answer;
            }
            throw new AssertionError(method + " was asked");
        }));
    }
}
