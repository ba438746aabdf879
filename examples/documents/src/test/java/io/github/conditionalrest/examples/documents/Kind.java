package io.github.conditionalrest.examples.documents;

import java.util.Locale;

/** The five kinds of resource, as a careful client sees them. */
enum Kind {
    DOCUMENTS,
    LABELS,
    PREVIEWS,
    VAULT,
    REPORTS;

    static final String TOKEN = "s3cret";

    /** The path of the collection. */
    String path() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    /** The path of the item that is there from the start. */
    String seed() {
        return path() + "/" + Stores.SEED;
    }

    /** The fields that let a client in. */
    String[] access() {
        return this == VAULT ? new String[] {"Authorization: Bearer " + TOKEN} : new String[0];
    }

    boolean hasDate() {
        return this != LABELS;
    }

    boolean hasStrongTag() {
        return this != PREVIEWS;
    }

    /** The field that guards a write of what this answer showed. */
    String guard(Answer read) {
        return hasStrongTag()
                ? "If-Match: " + read.field("ETag")
                : "If-Unmodified-Since: " + read.field("Last-Modified");
    }
}
