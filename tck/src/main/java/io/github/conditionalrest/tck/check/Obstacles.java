package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.http.HttpRequest;
import java.util.Set;

/** What keeps an item from being tried on one URL. */
final class Obstacles {

    private static final Set<String> NEVER_SENT = Set.of("PATCH", "POST", "DELETE");
    // A tag as well changes what is asked for there.
    private static final Set<String> DATE_ALONE = Set.of("REQ-1.3/PUT", "VAL-5.3/GET", "VAL-5.3/HEAD");

    // What does not hold where no PUT ever succeeds.
    private static final Set<String> LETS_PASS = Set.of("EVAL-2.1/PUT", "EVAL-3.1/PUT", "EVAL-5.1/PUT");

    private final Settings settings;
    private final Peer peer;
    private final Found found;
    private final Writes writes;
    private int createStatus;

    Obstacles(Settings settings, Peer peer, Found found, Writes writes) {
        this.settings = settings;
        this.peer = peer;
        this.found = found;
        this.writes = writes;
    }

    /** Why it cannot be tried, or nothing. */
    String to(Item item) {
        if (NEVER_SENT.contains(item.method())) {
            return "needs PATCH, POST or DELETE, which are never sent to what the check has not made itself";
        }
        if (item.method().equals("HEAD") && found.head() != 200) {
            return "needs a HEAD that is answered 200; it is answered " + found.head();
        }
        if (item.section() == Section.CREATES || item.id().equals("LOST-2.2")) {
            return toCreating(item);
        }
        if (DATE_ALONE.contains(item.id()) && found.isTagValid()) {
            return "needs a Last-Modified and no ETag";
        }
        if (item.assertion().number().equals("EVAL-4.20")
                && found.isTagValid()
                && found.opaque().isEmpty()) {
            return "needs an ETag that is not \"\"";
        }
        if (item.id().equals("VAL-5.7") && !found.isText()) {
            return "needs content that is text in UTF-8";
        }
        if (!item.writes()) {
            return "";
        }
        boolean isAboutThat = LETS_PASS.contains(item.id()) && writes.refusesWhatIsCurrent();
        return writes.obstacle().isEmpty() || isAboutThat ? toRequiring(item) : writes.obstacle();
    }

    private String toRequiring(Item item) {
        return item.assertion().rule().equals("REQ-4") && !writes.required()
                ? "needs a server that requires preconditions; a PUT without one is not answered 428"
                : "";
    }

    private String toCreating(Item item) {
        if (settings.create() == null) {
            return "needs --create with the URL of what does not exist yet";
        }
        if (createStatus == 0) {
            createStatus =
                    peer.send(HttpRequest.of("GET", writes.createTarget())).status();
        }
        if (createStatus != 404 && createStatus != 410) {
            return "needs that nothing exists at --create; GET is answered " + createStatus;
        }
        if (!item.writes()) {
            return "";
        }
        return writes.createObstacle().isEmpty() ? toRequiring(item) : writes.createObstacle();
    }
}
