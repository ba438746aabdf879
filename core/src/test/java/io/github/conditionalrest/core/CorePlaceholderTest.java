package io.github.conditionalrest.core;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class CorePlaceholderTest {

    @Test
    void isPreconditionRequired() {
        assertThat(CorePlaceholder.status(), is(428));
    }
}
