package io.github.conditionalrest.tck.catalogue;

import java.util.List;
import java.util.Objects;

/** The status codes that are accepted: a list such as {@code 412, 428}, in which {@code 2xx} is any success. */
public record Answer(List<String> alternatives) {

    public Answer {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Reads the list.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Answer of(String text) {
        Objects.requireNonNull(text, "text");
        if (!text.matches("[1-5]([0-9]{2}|xx)(, [1-5]([0-9]{2}|xx))*")) {
            throw new IllegalArgumentException("Not status codes such as 2xx or 412, 428: " + text);
        }
        return new Answer(List.of(text.split(", ", -1)));
    }

    /** Whether this status is one of them. */
    public boolean accepts(int status) {
        return alternatives.contains(Integer.toString(status)) || alternatives.contains(status / 100 + "xx");
    }

    @Override
    public String toString() {
        return String.join(" or ", alternatives);
    }
}
