package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.github.conditionalrest.Placeholder;
import org.junit.jupiter.api.Test;

class CoreOnModulePath {

    @Test
    void bothAreModules() {
        assertThat(CorePlaceholder.class.getModule().getName(), is("io.github.conditionalrest.core"));
        assertThat(Placeholder.class.getModule().getName(), is("io.github.conditionalrest.api"));
    }
}
