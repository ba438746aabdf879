package io.github.conditionalrest.jersey;

import io.github.conditionalrest.core.DigestedContentContract;
import jakarta.ws.rs.core.Application;

class DigestedContentTest extends DigestedContentContract {

    @Override
    protected Application application() {
        return application(Contents.class, Untyped.class);
    }
}
