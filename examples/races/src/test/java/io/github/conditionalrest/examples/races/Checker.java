package io.github.conditionalrest.examples.races;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for lost updates in the history of one resource. It knows nothing of the service: only which write was sent
 * with the tag of which version, what was answered, and what was read.
 *
 * <p>Each write names the version that it replaces, and each version the write that has made it. So the last version
 * leads back to the first one, write by write. Where no update is lost, every write that was acknowledged, or whose
 * version somebody has read, is in that chain. A write whose outcome is unknown may be in it or not.
 */
final class Checker {

    private static final String ABSENCE = "";

    private final String resource;
    private final List<Event> events;
    private final @Nullable Version last;
    private final Map<String, Event> writes = new LinkedHashMap<>();
    private final Map<String, String> makers = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Set<String> done = new LinkedHashSet<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    private Checker(String resource, List<Event> events, @Nullable Version last) {
        this.resource = resource;
        this.events = events;
        this.last = last;
    }

    /**
     * Checks a history, resource by resource.
     *
     * @param last the version of each resource that was read when all writers were done; none for one that is absent
     */
    static Verdict check(List<Event> history, Map<String, Version> last) {
        Map<String, List<Event>> byResource = new LinkedHashMap<>();
        last.keySet().forEach(resource -> byResource.put(resource, new ArrayList<>()));
        history.forEach(event -> byResource
                .computeIfAbsent(event.resource(), resource -> new ArrayList<>())
                .add(event));
        return byResource.entrySet().stream()
                .map(one -> new Checker(one.getKey(), one.getValue(), last.get(one.getKey())).verdict())
                .reduce(new Verdict(0, 0, 0, 0, List.of()), Verdict::and);
    }

    private Verdict verdict() {
        events.stream().filter(Event::isWrite).forEach(this::collect);
        events.forEach(this::observe);
        if (last != null) {
            observe(last);
        }
        List<Event> chain = chain();
        Map<String, Event> next = new HashMap<>(); // which write of the chain replaced the version of which
        Map<String, Integer> positions = new HashMap<>();
        String before = ABSENCE;
        for (Event write : chain) {
            next.put(before, write);
            before = sent(write).write();
            positions.put(before, positions.size() + 1);
        }
        reportMiscounts(chain);
        reportReplacedTwice();
        reportLost(positions.keySet(), next);
        reportBackInTime(positions);
        List<Event> inDoubt = events.stream().filter(Event::isInDoubt).toList();
        return new Verdict(
                (int) events.stream().filter(Event::isAcknowledged).count(),
                chain.size(),
                inDoubt.size(),
                (int) inDoubt.stream()
                        .map(write -> sent(write).write())
                        .filter(write -> positions.containsKey(write) || done.contains(write))
                        .count(),
                List.copyOf(findings));
    }

    private void collect(Event write) {
        String name = sent(write).write();
        if (writes.put(name, write) != null) {
            throw new IllegalArgumentException(
                    "Two writes of the history have the name " + name + ": give each its own");
        }
        if (write.isAcknowledged()) {
            done.add(name);
        }
    }

    private void observe(Event event) {
        Version version = event.received();
        if (version == null) {
            return;
        }
        observe(version);
        if (event.isAcknowledged() && !version.content().equals(event.sent())) {
            report(
                    Finding.Kind.AMBIGUOUS_TAG,
                    version.tag(),
                    sent(event).write() + " was answered with the content of "
                            + version.content().write());
        }
    }

    private void observe(Version version) {
        Content content = version.content();
        String name = content.write();
        Event write = writes.get(name);
        if (write == null || !content.equals(write.sent())) {
            report(Finding.Kind.BROKEN_CHAIN, name, "no write of the history has sent " + content);
            return;
        }
        if (!write.isAcknowledged() && !write.isInDoubt()) {
            report(
                    Finding.Kind.REFUSED_BUT_DONE,
                    name,
                    name + " was " + (write.outcome() == Event.Outcome.NOT_SENT ? "never sent" : write.status())
                            + " and is there as " + version.tag());
        }
        done.add(name);
        String maker = makers.putIfAbsent(version.tag(), name);
        if (maker != null && !maker.equals(name)) {
            report(
                    Finding.Kind.AMBIGUOUS_TAG,
                    version.tag(),
                    version.tag() + " is the tag of both " + maker + " and " + name);
        }
        String tag = tags.putIfAbsent(name, version.tag());
        if (tag != null && !tag.equals(version.tag())) {
            report(Finding.Kind.AMBIGUOUS_TAG, tag, name + " has had both the tags " + tag + " and " + version.tag());
        }
    }

    /** From the first write to the one that made the last version. */
    private List<Event> chain() {
        Deque<Event> chain = new ArrayDeque<>();
        Set<String> met = new HashSet<>();
        String name = last == null ? null : last.content().write();
        while (name != null && writes.containsKey(name)) {
            if (!met.add(name)) {
                report(Finding.Kind.BROKEN_CHAIN, name, name + " comes before itself");
                break;
            }
            Event write = writes.get(name);
            chain.addFirst(write);
            String replaced = sent(write).replaces();
            name = replaced == null ? null : makers.get(replaced);
            if (replaced != null && name == null) {
                report(
                        Finding.Kind.BROKEN_CHAIN,
                        replaced,
                        sent(write).write() + " replaced " + replaced
                                + ", a version that nobody is known to have made");
            }
        }
        return List.copyOf(chain);
    }

    private void reportMiscounts(List<Event> chain) {
        for (int i = 1; i < chain.size(); i++) {
            Content before = sent(chain.get(i - 1));
            Content after = sent(chain.get(i));
            if (after.count() != before.count() + 1) {
                report(Finding.Kind.BROKEN_CHAIN, after.write(), after + " does not count on from " + before);
            }
        }
    }

    private void reportReplacedTwice() {
        Map<String, List<String>> byReplaced = new LinkedHashMap<>();
        for (String name : done) {
            String replaced = sent(Objects.requireNonNull(writes.get(name))).replaces();
            byReplaced
                    .computeIfAbsent(replaced == null ? ABSENCE : replaced, version -> new ArrayList<>())
                    .add(name);
        }
        byReplaced.forEach((version, names) -> {
            if (names.size() > 1) {
                String what = version.equals(ABSENCE) ? "absence" : version;
                report(Finding.Kind.REPLACED_TWICE, what, what + " was replaced by each of " + names);
            }
        });
    }

    private void reportLost(Set<String> chained, Map<String, Event> next) {
        for (String name : done) {
            if (!chained.contains(name)) {
                findings.add(Finding.lost(
                        Objects.requireNonNull(writes.get(name)), next.get(nearestChained(name, chained))));
            }
        }
    }

    /** The write of the chain that this one builds on, directly or by way of others that are lost too. */
    private String nearestChained(String lost, Set<String> chained) {
        Set<String> met = new HashSet<>();
        String name = lost;
        while (!chained.contains(name) && met.add(name)) {
            Event write = writes.get(name);
            String replaced = write == null ? null : sent(write).replaces();
            if (replaced == null) {
                return ABSENCE;
            }
            name = makers.getOrDefault(replaced, "unknown");
        }
        return name;
    }

    /** Whoever asks after an answer has come must not be told of an older version than that one. */
    private void reportBackInTime(Map<String, Integer> positions) {
        record Sight(Event event, int position) {}
        PriorityQueue<Sight> byEnd = new PriorityQueue<>(
                Comparator.comparingLong(sight -> sight.event().ended()));
        int newest = 0;
        for (Event event :
                events.stream().sorted(Comparator.comparingLong(Event::started)).toList()) {
            while (!byEnd.isEmpty() && byEnd.element().event().ended() < event.started()) {
                newest = Math.max(newest, byEnd.remove().position());
            }
            Integer position = position(event, positions);
            if (position == null) {
                continue;
            }
            if (position < newest) {
                report(
                        Finding.Kind.BACK_IN_TIME,
                        String.valueOf(position),
                        "writer " + event.writer() + " was told by " + event.process() + " of version " + position
                                + " of the chain after version " + newest + " had been told");
            }
            byEnd.add(new Sight(event, position));
        }
    }

    /** The place in the chain of the version that an answer tells, 0 for absence, or null where it tells none. */
    private static @Nullable Integer position(Event event, Map<String, Integer> positions) {
        if (event.isAcknowledged()) {
            return positions.get(sent(event).write());
        }
        if (event.isWrite()) {
            return null;
        }
        return event.received() != null
                ? positions.get(event.received().content().write())
                : event.status() == 404 ? 0 : null;
    }

    private void report(Finding.Kind kind, String version, String text) {
        findings.add(new Finding(kind, resource, version, text));
    }

    private static Content sent(Event write) {
        return Objects.requireNonNull(write.sent(), "a write has content");
    }
}
