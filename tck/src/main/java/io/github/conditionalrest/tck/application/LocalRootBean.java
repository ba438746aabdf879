package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ejb.Stateless;

/** A root resource that is called through its local interface. */
@Stateless
@Conditional(validators = TagSource.class)
public class LocalRootBean implements LocalRoot {

    @Override
    public String read() {
        return "text";
    }

    @Override
    public String replace(String text) {
        return "done";
    }
}
