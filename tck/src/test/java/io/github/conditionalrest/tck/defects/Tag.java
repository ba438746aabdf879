package io.github.conditionalrest.tck.defects;

/** An entity tag (RFC 9110 §8.8.3); {@code opaque} is what stands inside the quotes. */
record Tag(boolean weak, String opaque) {

    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + opaque + '"';
    }
}
