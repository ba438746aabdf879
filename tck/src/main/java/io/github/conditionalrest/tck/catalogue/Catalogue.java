package io.github.conditionalrest.tck.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All assertions, in the order of their numbers. */
public final class Catalogue {

    private static final List<String> SECTIONS = List.of("REQ", "EVAL", "VAL", "RACE", "SRC", "OBS", "ERR");

    private final List<Assertion> assertions;

    private Catalogue(List<Assertion> assertions) {
        this.assertions = assertions;
    }

    /** The catalogue of this version. */
    public static Catalogue load() {
        TreeMap<String, Assertion> byOrder = new TreeMap<>(Comparator.naturalOrder());
        Stream.of(
                        Table.read(),
                        Refusals.all(),
                        Responses.all(),
                        Limits.all(),
                        Policies.all(),
                        Positions.all(),
                        Shapes.all(),
                        Order.all(),
                        Evaluations.all(),
                        Representations.all(),
                        Epochs.all(),
                        Races.all(),
                        Sources.all(),
                        Listening.all(),
                        StartUp.all())
                .flatMap(List::stream)
                .forEach(assertion -> {
                    Assertion twin = byOrder.put(order(assertion.id()), assertion);
                    if (twin != null) {
                        throw new IllegalStateException("Two assertions have the number " + assertion.id());
                    }
                });
        return new Catalogue(List.copyOf(byOrder.values()));
    }

    /** In the order of their numbers. */
    public List<Assertion> assertions() {
        return assertions;
    }

    /** Those that need nothing but a resource over HTTP, whoever serves it. */
    public List<Assertion> blackBox() {
        return assertions.stream().filter(Assertion::isBlackBox).toList();
    }

    // The sections as the rules have them, and the numbers as people count: EVAL-2.9 before EVAL-2.10.
    private static String order(String id) {
        StringBuilder order = new StringBuilder();
        order.append((char) ('a' + SECTIONS.indexOf(id.substring(0, id.indexOf('-')))));
        StringBuilder digits = new StringBuilder();
        for (char c : (id + "/").toCharArray()) {
            if (Character.isDigit(c)) {
                digits.append(c);
            } else {
                if (!digits.isEmpty()) {
                    order.append("0".repeat(Math.max(0, 5 - digits.length()))).append(digits);
                    digits.setLength(0);
                }
                order.append(c);
            }
        }
        return order.toString();
    }
}
