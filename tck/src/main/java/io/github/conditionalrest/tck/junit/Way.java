package io.github.conditionalrest.tck.junit;

import io.github.conditionalrest.tck.catalogue.Assertion;
import java.util.Locale;

/** The ways in which a method comes to its evaluation; the same assertions hold for each. */
enum Way {
    /** By the filter, with a source. */
    FILTER("pinned") {
        @Override
        boolean concerns(Assertion assertion) {
            return true;
        }
    },
    /** By {@code @BeanParam Preconditions}. */
    PRECONDITIONS("checked") {
        @Override
        boolean concerns(Assertion assertion) {
            return assertion.isBlackBox() && !assertion.rule().startsWith("VAL");
        }
    },
    /** By {@code @Context Request}. */
    REQUEST("evaluated") {
        @Override
        boolean concerns(Assertion assertion) {
            return assertion.isBlackBox()
                    && (assertion.rule().startsWith("EVAL") || assertion.rule().startsWith("ERR"));
        }
    },
    /** By the runtime's own {@code Request}, without the extension. */
    CONTAINER("evaluated") {
        @Override
        boolean concerns(Assertion assertion) {
            return assertion.isBlackBox();
        }
    };

    private final String resources;

    Way(String resources) {
        this.resources = resources;
    }

    /** The path of the resources that are evaluated in this way. */
    String resources() {
        return resources;
    }

    abstract boolean concerns(Assertion assertion);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
