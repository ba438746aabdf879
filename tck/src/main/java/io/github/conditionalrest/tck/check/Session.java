package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.catalogue.NotApplicableException;
import io.github.conditionalrest.tck.catalogue.Verdict;
import io.github.conditionalrest.tck.http.Exchange;
import io.github.conditionalrest.tck.http.NoResponseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tries items on one URL, one after the other. */
final class Session {

    // After these there may be something at --create.
    private static final Set<Section> CREATING = Set.of(Section.CREATES, Section.RACES);

    private final Peer peer;
    private final Writes writes;
    private final Tries tries;
    private final Judge judge;
    private final Function<Item, String> obstacles;
    private final Console console;
    private final Set<String> broken = new HashSet<>();

    Session(Peer peer, Writes writes, Tries tries, Function<Item, String> obstacles, Console console) {
        this.peer = peer;
        this.writes = writes;
        this.tries = tries;
        this.judge = new Judge(Advice.Book.open(), peer.curl());
        this.obstacles = obstacles;
        this.console = console;
    }

    /**
     * Tries them all.
     *
     * @throws StopException if the server stops answering
     */
    void run(List<Item> items, Consumer<Result> results) {
        int done = 0;
        for (Item item : items) {
            console.trying(item, done++, items.size());
            Result result = result(item);
            results.accept(result);
            console.tried(result);
            if (peer.isSilent()) {
                throw new StopException(
                        ExitStatus.NO_ANSWER,
                        peer.url() + " has stopped answering, after " + done + " of " + items.size()
                                + " assertions; the last was " + item.id() + ".");
            }
        }
    }

    private Result result(Item item) {
        try {
            String obstacle = obstacles.apply(item);
            if (obstacle.isEmpty()) {
                obstacle = missing(item);
            }
            Result result = obstacle.isEmpty() ? tried(item) : Result.notTried(item, obstacle);
            if (result.isBroken()) {
                broken.add(item.id());
            }
            return result;
        } catch (NotApplicableException e) {
            return Result.notTried(item, String.valueOf(e.getMessage()));
        } catch (NoResponseException e) {
            return Result.notTried(item, "needs a response to what prepares it, and there was none");
        }
    }

    // Who compares nothing lets everything pass; there is no more to be learnt from how it passes.
    private String missing(Item item) {
        String basis = item.severity() == Severity.OBSERVATION ? basis(item) : "";
        return broken.contains(basis) ? "needs a server on which " + basis + " holds" : "";
    }

    private static String basis(Item item) {
        String rule = item.assertion().rule();
        if (item.section() == Section.GRAMMAR && item.writes() && (rule.equals("EVAL-4") || rule.equals("ERR-2"))) {
            return "EVAL-2.2/PUT";
        }
        return item.assertion().number().equals("EVAL-2.18") ? "EVAL-2.2/" + item.method() : "";
    }

    private Result tried(Item item) {
        if (item.section() == Section.RACES && !item.load().isEmpty()) {
            console.announce(item.load());
        }
        Result first = once(item, false);
        if (item.section() == Section.RACES || !first.isBroken()) {
            return first;
        }
        // Once more: somebody else may have written in between. And with other content where a write has passed that
        // should not have, since a server may let pass what "appears to have already been applied" (§13.1.1).
        List<Exchange> exchanges = tries.current().exchanges();
        if (!item.writes() || !item.assertion().rule().startsWith("E") || !passed(exchanges)) {
            return once(item, false);
        }
        boolean applied = applied(exchanges);
        Result second = once(item, item.section() != Section.CREATES);
        return second.isNotTried() && applied ? first : second;
    }

    private Result once(Item item, boolean changing) {
        UrlSubject subject = tries.next(changing);
        Verdict verdict = item.assertion().on(subject);
        if (CREATING.contains(item.section())) {
            writes.removeCreated();
        }
        return judge.judge(item, verdict, subject.exchanges());
    }

    private static boolean passed(List<Exchange> exchanges) {
        return !exchanges.isEmpty()
                && exchanges.get(exchanges.size() - 1).response().status() / 100 == 2;
    }

    // That a write was done can be seen where the tag is another one than before.
    private boolean applied(List<Exchange> exchanges) {
        Exchange opening = exchanges.get(0);
        return opening.request().method().equals("GET")
                && !peer.get().field("ETag").equals(opening.response().field("ETag"));
    }
}
