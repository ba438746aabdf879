package io.github.conditionalrest.examples.races;

import static io.github.conditionalrest.examples.races.Finding.Kind.AMBIGUOUS_TAG;
import static io.github.conditionalrest.examples.races.Finding.Kind.BACK_IN_TIME;
import static io.github.conditionalrest.examples.races.Finding.Kind.BROKEN_CHAIN;
import static io.github.conditionalrest.examples.races.Finding.Kind.LOST_UPDATE;
import static io.github.conditionalrest.examples.races.Finding.Kind.REFUSED_BUT_DONE;
import static io.github.conditionalrest.examples.races.Finding.Kind.REPLACED_TWICE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Histories made by hand: the write {@code b} makes the version {@code "b"} out of the one it names. */
class CheckerTest {

    private static final String RESOURCE = "documents/one";

    private final List<Event> history = new ArrayList<>();
    private long now;

    @Test
    @DisplayName("RACE-1: a chain of acknowledged writes is in order")
    void acceptsAnUnbrokenChain() {
        write("a", null, 0, 201);
        write("b", "a", 1, 200);
        write("c", "b", 2, 200);

        Verdict verdict = verdict("c");

        assertThat(verdict, is(new Verdict(3, 3, 0, 0, List.of())));
    }

    @Test
    @DisplayName("RACE-1: refused writes are not missed")
    void acceptsRefusals() {
        write("a", null, 0, 201);
        write("b", "a", 1, 200);
        write("late", "a", 1, 412);
        write("other", null, 0, 412);

        assertThat(verdict("b").findings(), is(empty()));
    }

    @Test
    @DisplayName("RACE-1: an acknowledged write that was overwritten is lost, and it is told by whom")
    void reportsTheLostUpdateAndWhoOverwroteIt() {
        write("a", null, 0, 201);
        write("b", "a", 1, 200);
        write("c", "a", 1, 200);

        Verdict verdict = verdict("c");

        assertThat(verdict.of(REPLACED_TWICE), hasSize(1));
        assertThat(verdict.of(LOST_UPDATE), contains(aFinding("acknowledged write b", "overwritten by c")));
    }

    @Test
    @DisplayName("RACE-1: as many are reported as there are acknowledged writes beyond the final count")
    void reportsAllThatBuiltOnALostOne() {
        write("a", null, 0, 201);
        write("b", "a", 1, 200);
        write("c", "b", 2, 200);
        write("d", "c", 3, 200);
        write("e", "a", 1, 200);
        write("f", "e", 2, 200);

        List<Finding> lost = verdict("f").of(LOST_UPDATE);

        assertThat(lost.stream().map(Finding::version).toList(), contains("b", "c", "d"));
        assertThat(lost.toString(), lost.get(2), is(aFinding("overwritten by e")));
    }

    @Test
    @DisplayName("RACE-3: an acknowledged write that is gone without a successor is lost")
    void reportsAWriteThatWasRolledBack() {
        write("a", null, 0, 201);
        write("b", "a", 1, 200);

        assertThat(verdict("a").of(LOST_UPDATE), contains(aFinding("gone back to what was before")));
    }

    @Test
    @DisplayName("RACE-3: where nothing is left, every acknowledged write is lost")
    void reportsAResourceThatIsGone() {
        write("a", null, 0, 201);
        write("b", "a", 1, 200);

        assertThat(Checker.check(history, Map.of()).of(LOST_UPDATE), hasSize(2));
    }

    @Test
    @DisplayName("RACE-3: a write without an answer may have taken effect, and fills the gap")
    void acceptsAnUnansweredWriteInTheChain() {
        write("a", null, 0, 201);
        unanswered("b", "a", 1);
        read("b", "a", 1);
        write("c", "b", 2, 200);

        assertThat(verdict("c"), is(new Verdict(2, 3, 1, 1, List.of())));
    }

    @Test
    @DisplayName("RACE-3: a write without an answer may have had no effect")
    void acceptsAnUnansweredWriteThatHadNoEffect() {
        write("a", null, 0, 201);
        unanswered("b", "a", 1);
        write("c", "a", 1, 200);

        assertThat(verdict("c"), is(new Verdict(2, 2, 1, 0, List.of())));
    }

    @Test
    @DisplayName("RACE-3: a 5xx does not tell whether there was an effect")
    void takesAServerErrorForInDoubt() {
        write("a", null, 0, 201);
        write("b", "a", 1, 500);
        read("b", "a", 1);

        assertThat(verdict("b"), is(new Verdict(1, 2, 1, 1, List.of())));
    }

    @Test
    @DisplayName("RACE-3: an unanswered write that somebody has read must not vanish")
    void reportsAnUnansweredWriteThatWasSeenAndLost() {
        write("a", null, 0, 201);
        unanswered("b", "a", 1);
        read("b", "a", 1);
        write("c", "a", 1, 200);

        assertThat(verdict("c").of(LOST_UPDATE), contains(aFinding("observed write b")));
    }

    @Test
    @DisplayName("RACE-1: a version that nobody has made breaks the chain")
    void reportsAGap() {
        write("a", null, 0, 201);
        write("c", "b", 2, 200);

        Verdict verdict = verdict("c");

        assertThat(verdict.of(BROKEN_CHAIN), contains(aFinding("\"b\", a version that nobody")));
        assertThat(verdict.of(LOST_UPDATE), contains(aFinding("acknowledged write a")));
    }

    @Test
    @DisplayName("RACE-1: content that nobody has sent breaks the chain")
    void reportsForeignContent() {
        write("a", null, 0, 201);
        read("x", "a", 1);

        assertThat(verdict("a").of(BROKEN_CHAIN), contains(aFinding("no write of the history")));
    }

    @Test
    @DisplayName("RACE-1: a count that does not go on breaks the chain")
    void reportsAMiscount() {
        write("a", null, 0, 201);
        write("b", "a", 2, 200);

        assertThat(verdict("b").of(BROKEN_CHAIN), hasSize(1));
    }

    @Test
    @DisplayName("RACE-1: a chain that bites its tail is broken, and the check ends")
    void reportsACircle() {
        write("a", "b", 1, 200);
        write("b", "a", 2, 200);

        assertThat(verdict("b").of(BROKEN_CHAIN), hasItem(aFinding("before itself")));
    }

    @Test
    @DisplayName("RACE-4: two creations of one resource are reported")
    void reportsTwoCreations() {
        write("a", null, 0, 201);
        write("b", null, 0, 201);

        Verdict verdict = verdict("b");

        assertThat(verdict.of(REPLACED_TWICE), contains(aFinding("absence")));
        assertThat(verdict.of(LOST_UPDATE), contains(aFinding("overwritten by b")));
    }

    @Test
    @DisplayName("RACE-1: a refused write that was done all the same is reported")
    void reportsARefusedWriteThatTookEffect() {
        write("a", null, 0, 201);
        write("b", "a", 1, 412);
        read("b", "a", 1);

        assertThat(verdict("b").of(REFUSED_BUT_DONE), contains(aFinding("was 412")));
    }

    @Test
    @DisplayName("VAL-1: one tag for two contents is reported")
    void reportsATagOfTwoContents() {
        write("a", null, 0, 201);
        write("b", "a", 1, 200);
        history.add(new Event(1, "A1", RESOURCE, null, Event.Outcome.ANSWERED, 200, version("a", "b"), ++now, ++now));

        assertThat(verdict("b").of(AMBIGUOUS_TAG), hasItem(aFinding("\"a\" is the tag of both a and b")));
    }

    @Test
    @DisplayName("VAL-1: two tags for one content are reported")
    void reportsTwoTagsOfOneContent() {
        write("a", null, 0, 201);
        history.add(new Event(1, "A1", RESOURCE, null, Event.Outcome.ANSWERED, 200, version("x", "a"), ++now, ++now));

        assertThat(verdict("a").of(AMBIGUOUS_TAG), contains(aFinding("both the tags")));
    }

    @Test
    @DisplayName("VAL-7: a write that is answered with the content of another is reported")
    void reportsAnAnswerWithTheContentOfAnother() {
        write("a", null, 0, 201);
        Content sent = new Content("b", "\"a\"", 1);
        history.add(new Event(1, "A1", RESOURCE, sent, Event.Outcome.ANSWERED, 200, version("a", "a"), ++now, ++now));
        read("b", "a", 1);

        assertThat(verdict("b").of(AMBIGUOUS_TAG), hasItem(aFinding("answered with the content of a")));
    }

    @Test
    @DisplayName("RACE-3: an answer that is older than one before it is reported")
    void reportsAReadOfThePast() {
        write("a", null, 0, 201);
        write("b", "a", 1, 200);
        read("a", null, 0);

        assertThat(verdict("b").of(BACK_IN_TIME), hasSize(1));
    }

    @Test
    @DisplayName("RACE-3: an answer of a request that was under way may be older")
    void acceptsAReadThatBeganBefore() {
        write("a", null, 0, 201);
        long began = ++now;
        write("b", "a", 1, 200);
        history.add(new Event(1, "A1", RESOURCE, null, Event.Outcome.ANSWERED, 200, version("a", "a"), began, ++now));

        assertThat(verdict("b").findings(), is(empty()));
    }

    @Test
    @DisplayName("RACE-4: absence after a creation is reported")
    void reportsAbsenceAfterACreation() {
        write("a", null, 0, 201);
        history.add(new Event(1, "A1", RESOURCE, null, Event.Outcome.ANSWERED, 404, null, ++now, ++now));

        assertThat(verdict("a").of(BACK_IN_TIME), hasSize(1));
    }

    @Test
    @DisplayName("RACE-1: resources are checked each for itself")
    void keepsResourcesApart() {
        write("a", null, 0, 201);
        Content other = new Content("z", null, 0);
        Version made = new Version("\"a\"", other);
        history.add(new Event(1, "A1", "labels/two", other, Event.Outcome.ANSWERED, 201, made, ++now, ++now));

        Verdict verdict = Checker.check(history, Map.of(RESOURCE, version("a", "a"), "labels/two", made));

        assertThat(verdict, is(new Verdict(2, 2, 0, 0, List.of())));
    }

    @Test
    void refusesAHistoryThatNamesTwoWritesAlike() {
        write("a", null, 0, 201);
        write("a", null, 0, 412);

        assertThrows(IllegalArgumentException.class, () -> verdict("a"));
    }

    private void write(String name, @Nullable String replaced, int count, int status) {
        Content content = content(name, replaced, count);
        Version made = status / 100 == 2 ? new Version(tag(name), content) : null;
        history.add(new Event(1, "A1", RESOURCE, content, Event.Outcome.ANSWERED, status, made, ++now, ++now));
    }

    private void unanswered(String name, @Nullable String replaced, int count) {
        Content content = content(name, replaced, count);
        history.add(new Event(1, "A1", RESOURCE, content, Event.Outcome.UNKNOWN, 0, null, ++now, ++now));
    }

    private void read(String name, @Nullable String replaced, int count) {
        Version read = new Version(tag(name), content(name, replaced, count));
        history.add(new Event(2, "B1", RESOURCE, null, Event.Outcome.ANSWERED, 200, read, ++now, ++now));
    }

    private Verdict verdict(String last) {
        return Checker.check(history, Map.of(RESOURCE, version(last, last)));
    }

    /** That tag on the content that the write of that name has sent. */
    private Version version(String tag, String write) {
        return history.stream()
                .map(Event::sent)
                .filter(sent -> sent != null && sent.write().equals(write))
                .findFirst()
                .map(sent -> new Version(tag(tag), sent))
                .orElseThrow();
    }

    private static Content content(String name, @Nullable String replaced, int count) {
        return new Content(name, replaced == null ? null : tag(replaced), count);
    }

    private static String tag(String name) {
        return '"' + name + '"';
    }

    private static Matcher<Finding> aFinding(String... texts) {
        return hasToString(stringContainsInOrder(texts));
    }
}
