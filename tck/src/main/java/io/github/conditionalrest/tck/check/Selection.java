package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.catalogue.Assertion;
import io.github.conditionalrest.tck.catalogue.Catalogue;
import io.github.conditionalrest.tck.catalogue.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What of the catalogue is asked of any server, in which section, and how bad it is where it does not hold.
 *
 * <p>What is a rule of this project alone, such as the form of the body of a 428, is not asked.
 */
final class Selection {

    // Asked although an RFC leaves them open: nobody would call the answer that they look for right.
    private static final Set<String> WORTH_TELLING = Set.of(
            "REQ-1.1",
            "REQ-1.2",
            "REQ-1.3",
            "REQ-1.4",
            "REQ-1.5",
            "REQ-4.1",
            "REQ-4.2",
            "REQ-4.4",
            "REQ-4.5",
            "REQ-4.12",
            "REQ-4.15",
            "REQ-4.16",
            "REQ-4.17",
            "EVAL-4.38",
            "EVAL-4.39",
            "EVAL-4.40",
            "EVAL-4.41",
            "EVAL-4.42");
    // The RFC has the server ignore these, so a server that requires a precondition has got none.
    private static final Set<String> NO_PRECONDITIONS = Set.of(
            "REQ-4.3", "REQ-4.6", "REQ-4.7", "REQ-4.8", "REQ-4.9", "REQ-4.10", "REQ-4.11", "REQ-4.13", "REQ-4.14");
    private static final Set<String> ABOUT_OPTIONS = Set.of("REQ-2.7", "REQ-2.8", "REQ-2.9");
    // A server that looks past the suffix that a proxy adds does so on purpose.
    private static final Set<String> ON_PURPOSE = Set.of("EVAL-2.18", "EVAL-2.19");
    private static final int FIRST_OF_DATES = 100;

    private Selection() {}

    /** All items, section by section, and within each of them first what only reads. */
    static List<Item> of(Catalogue catalogue, List<Item> more) {
        List<Item> items = new ArrayList<>();
        catalogue.blackBox().forEach(assertion -> item(assertion).ifPresent(items::add));
        items.addAll(more);
        items.sort(Comparator.comparing(Item::section).thenComparing(Item::writes));
        return List.copyOf(items);
    }

    private static Optional<Item> item(Assertion assertion) {
        return severity(assertion).map(severity -> new Item(assertion, section(assertion), severity));
    }

    private static Optional<Severity> severity(Assertion assertion) {
        String number = assertion.number();
        if (NO_PRECONDITIONS.contains(number)) {
            return Optional.of(Severity.SHOULD);
        }
        if (WORTH_TELLING.contains(number) || ON_PURPOSE.contains(number)) {
            return Optional.of(Severity.OBSERVATION);
        }
        if (assertion.level() == Level.RULE) {
            return assertion.rule().equals("ERR-2") ? Optional.of(Severity.OBSERVATION) : Optional.empty();
        }
        return Optional.of(assertion.level() == Level.MUST ? Severity.MUST : Severity.SHOULD);
    }

    private static Section section(Assertion assertion) {
        String sent = assertion.sent().toLowerCase(Locale.ROOT);
        String rule = assertion.rule();
        if (sent.contains("a resource that is absent")) {
            return Section.CREATES;
        }
        if (ABOUT_OPTIONS.contains(assertion.number())) {
            return Section.READS;
        }
        if (rule.startsWith("REQ-")) {
            return Section.REQUIREMENT;
        }
        if (rule.startsWith("VAL-")) {
            return Section.RESPONSES;
        }
        if (rule.equals("ERR-2")) {
            int number = Integer.parseInt(assertion.number().substring("ERR-2.".length()));
            return number < FIRST_OF_DATES ? Section.GRAMMAR : Section.DATES;
        }
        if (sent.contains("modified-since") || sent.contains(" dated") || sent.contains("strong-dated")) {
            return Section.DATES;
        }
        if (rule.equals("EVAL-4")) {
            return Section.GRAMMAR;
        }
        return assertion.id().endsWith("/GET") || assertion.id().endsWith("/HEAD") || sent.startsWith("get")
                ? Section.READS
                : Section.WRITES;
    }
}
