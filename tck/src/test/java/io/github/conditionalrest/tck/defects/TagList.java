package io.github.conditionalrest.tck.defects;

import java.util.List;

/** The value of If-Match or If-None-Match: {@code *}, or a list of entity tags, which may be empty. */
record TagList(boolean wildcard, List<Tag> tags) {

    static final TagList WILDCARD = new TagList(true, List.of());

    TagList {
        tags = List.copyOf(tags);
    }

    boolean isBlank() {
        return !wildcard && tags.isEmpty();
    }
}
