package io.github.conditionalrest.core;

/** How a tag of a field is compared with the current one: by which function, and with which representations. */
enum Comparison {
    /** If-Match: strongly, with every representation of the current state, since a write replaces them all. */
    STRONG_ANY(true, false),
    /** If-Range: strongly, with the representation of which a part is asked for. */
    STRONG_SELECTED(true, true),
    /** If-None-Match on a method other than GET and HEAD. */
    WEAK_ANY(false, false),
    /** If-None-Match on GET and HEAD: 304 must mean the representation that the 200 would carry. */
    WEAK_SELECTED(false, true);

    // "two entity tags are equivalent if both are not weak and their opaque-tags match character-by-character" (RFC
    // 9110 §8.8.3.2, strong comparison)
    final boolean strong;
    final boolean selectedOnly;

    Comparison(boolean strong, boolean selectedOnly) {
        this.strong = strong;
        this.selectedOnly = selectedOnly;
    }
}
