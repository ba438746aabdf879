package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ejb.Stateless;

/** An enterprise bean of which nobody sees more than its interface. */
@Stateless
@Conditional(validators = TagSource.class)
public class LocalSubBean implements LocalSub {

    @Override
    public String read() {
        return "text";
    }

    @Override
    public String replace(String text) {
        return "done";
    }
}
