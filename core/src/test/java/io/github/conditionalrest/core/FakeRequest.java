package io.github.conditionalrest.core;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Variant;
import java.util.Date;
import java.util.List;

/** A request that knows its method, and whose own evaluation nobody may ask for. */
record FakeRequest(String method) implements Request {

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public Variant selectVariant(List<Variant> variants) {
        return variants.get(0);
    }

    @Override
    public ResponseBuilder evaluatePreconditions(EntityTag tag) {
        throw new AssertionError("The runtime's own evaluation was asked");
    }

    @Override
    public ResponseBuilder evaluatePreconditions(Date lastModified) {
        throw new AssertionError("The runtime's own evaluation was asked");
    }

    @Override
    public ResponseBuilder evaluatePreconditions(Date lastModified, EntityTag tag) {
        throw new AssertionError("The runtime's own evaluation was asked");
    }

    @Override
    public ResponseBuilder evaluatePreconditions() {
        throw new AssertionError("The runtime's own evaluation was asked");
    }
}
