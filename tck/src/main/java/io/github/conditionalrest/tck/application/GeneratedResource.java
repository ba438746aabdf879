package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;

/** Implements an interface that is generated from a description in OpenAPI, and is guarded as a class. */
@Conditional(validators = TagSource.class)
public class GeneratedResource implements GeneratedApi {

    @Override
    public String readGenerated(String id) {
        return "text";
    }

    @Override
    public String replaceGenerated(String id, String body) {
        return "done";
    }

    @Override
    public void deleteGenerated(String id) {
        // Nothing is kept.
    }
}
