package io.github.conditionalrest.examples.races;

import java.util.Locale;

/** How the service writes: by Jakarta Persistence, or by a statement of JDBC. */
enum Kind {
    DOCUMENTS,
    LABELS;

    /** The path of one of them. */
    String resource(String id) {
        return name().toLowerCase(Locale.ROOT) + "/" + id;
    }
}
