package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.catalogue.NotApplicableException;
import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import io.github.conditionalrest.tck.http.NoResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * All that is written, what stood there before, and how to put it back. Nothing but GET, HEAD and OPTIONS leaves this
 * program other than through here. May be used by several threads.
 */
final class Writes {

    static final String NOT_ALLOWED = "needs --allow-writes: without it nothing but GET, HEAD and OPTIONS is sent";
    private static final long PATIENCE_WITH_OTHERS = 15;

    private final Peer peer;
    private final Found found;
    private final Settings settings;
    // Requests hold the one for reading; who puts back holds the one for writing, and no request follows.
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Object puttingBack = new Object();

    private boolean created;
    private int accepted;
    private int refused;
    private int changed;
    // What is found out on the way; by one thread.
    private @Nullable String obstacle;
    private @Nullable String createObstacle;
    private @Nullable Boolean required;
    private boolean refusesCurrent;
    private boolean looked;
    private @Nullable Variants variants;

    Writes(Peer peer, Found found, Settings settings) {
        this.peer = peer;
        this.found = found;
        this.settings = settings;
    }

    /** What is written where nothing need change: what was read, or what was given. */
    String same() {
        return settings.body() == null ? found.first().body() : Variants.numbered(settings.body(), 0);
    }

    String mediaType() {
        return settings.headers().stream()
                .filter(header -> header.regionMatches(true, 0, "Content-Type:", 0, 13))
                .map(header -> header.substring(13).strip())
                .findFirst()
                .orElse(found.first().has("Content-Type") ? found.first().field("Content-Type") : "text/plain");
    }

    /** Why nothing can be written, or nothing; finds out by writing what is there already. */
    String obstacle() {
        if (obstacle == null) {
            obstacle = settings.allowWrites() ? tried(same()) : NOT_ALLOWED;
        }
        return obstacle;
    }

    /** Whether nothing can be written because the server takes current preconditions for missing or for false. */
    boolean refusesWhatIsCurrent() {
        return !obstacle().isEmpty() && refusesCurrent;
    }

    /** Whether a PUT without a precondition is answered 428. */
    boolean required() {
        if (required == null) {
            required = obstacle().isEmpty() && put(same()).status() == 428;
        }
        return required;
    }

    /**
     * Content that was not there before, each time another one.
     *
     * @throws NotApplicableException where nobody can tell what may be changed, or the server refuses it
     */
    Variants variants() {
        if (!looked && obstacle().isEmpty()) {
            looked = true;
            String base = settings.body() == null ? found.first().body() : settings.body();
            variants = Variants.of(mediaType(), base)
                    .filter(each -> tried(each.next()).isEmpty())
                    .orElse(null);
        }
        if (variants == null) {
            throw new NotApplicableException("needs content that can be changed: give --body with " + Variants.NUMBER
                    + " where a number may stand");
        }
        return variants;
    }

    // Tries what should do, until something does: a weak tag never matches, a date may not be current any more.
    private String tried(String content) {
        if (!found.isText()) {
            return "needs content that is text in UTF-8, to put it back as it was";
        }
        List<String> statuses = new ArrayList<>();
        for (String precondition : preconditions()) {
            int status = (precondition.isEmpty() ? put(content) : put(content, precondition)).status();
            if (status / 100 == 2) {
                return "";
            }
            refusesCurrent |= !precondition.isEmpty() && (status == 412 || status == 428);
            statuses.add(status + (precondition.isEmpty() ? " without a precondition" : " with " + precondition));
            if (status == 401 || status == 403 || status == 405 || status == 501) {
                break;
            }
        }
        return "needs a PUT that succeeds; PUT of what was read is answered " + String.join(", ", statuses);
    }

    private List<String> preconditions() {
        HttpResponse current = peer.get();
        List<String> lines = new ArrayList<>();
        if (current.field("ETag").startsWith("\"")) {
            lines.add("If-Match: " + current.field("ETag"));
        }
        if (current.has("Last-Modified")) {
            lines.add("If-Unmodified-Since: " + current.field("Last-Modified"));
        }
        lines.add("If-Match: *");
        lines.add("");
        return lines;
    }

    private HttpResponse put(String content, String... fieldLines) {
        return send(HttpRequest.of("PUT", peer.target(), fieldLines).entity(mediaType(), content), null);
    }

    /** The target of what does not exist yet, which it has to be made sure of. */
    String createTarget() {
        if (settings.create() == null) {
            throw new NotApplicableException("needs --create with the URL of what does not exist yet");
        }
        return Peer.target(settings.create());
    }

    /** Why nothing can be created, or nothing; finds out by creating something, and deletes it. */
    String createObstacle() {
        if (createObstacle == null) {
            createObstacle = triedToCreate();
        }
        return createObstacle;
    }

    private String triedToCreate() {
        if (!settings.allowWrites()) {
            return NOT_ALLOWED;
        }
        if (!found.isText() && settings.body() == null) {
            return "needs --body, since what was read is no text in UTF-8";
        }
        HttpRequest put = HttpRequest.of("PUT", createTarget());
        int status = send(put.with("If-None-Match: *").entity(mediaType(), same()), null)
                .status();
        // 412 is what is to be told: nobody could create anything.
        int bare = status / 100 == 2 || status == 412
                ? status
                : send(put.entity(mediaType(), same()), null).status();
        String remains = removeCreated();
        if (!remains.isEmpty()) {
            return "needs a DELETE that succeeds: " + remains;
        }
        return status / 100 == 2 || status == 412 || bare / 100 == 2
                ? ""
                : "needs a PUT that creates; with If-None-Match: * it is answered " + status + ", without " + bare;
    }

    /**
     * Sends what may change something.
     *
     * @param beforeTheLastByte what to wait for, or null
     * @throws NotApplicableException where that is not allowed
     */
    HttpResponse send(HttpRequest request, @Nullable Runnable beforeTheLastByte) {
        boolean creates = settings.create() != null && request.target().equals(Peer.target(settings.create()));
        permit(request, creates);
        gate.readLock().lock();
        try {
            if (closed.get()) {
                throw new NotApplicableException("was interrupted");
            }
            HttpResponse response =
                    beforeTheLastByte == null ? peer.send(request) : peer.send(request, beforeTheLastByte);
            note(request, response, creates);
            return response;
        } finally {
            gate.readLock().unlock();
        }
    }

    private void permit(HttpRequest request, boolean creates) {
        if (!settings.allowWrites()) {
            throw new NotApplicableException(NOT_ALLOWED);
        }
        boolean mayDelete = request.method().equals("DELETE") && creates && isCreated();
        if (!request.method().equals("PUT") && !mayDelete) {
            throw new NotApplicableException("needs " + request.method() + ", which is never sent");
        }
    }

    private synchronized void note(HttpRequest request, HttpResponse response, boolean creates) {
        if (response.status() / 100 != 2) {
            refused++;
            return;
        }
        if (request.method().equals("DELETE")) {
            created = false;
        } else {
            accepted++;
            created |= creates;
            changed += !creates && !request.body().equals(found.first().body()) ? 1 : 0;
        }
    }

    synchronized boolean isCreated() {
        return created;
    }

    /** Deletes what was created at --create; says what remains, or nothing. */
    String removeCreated() {
        if (!isCreated()) {
            return "";
        }
        String target = createTarget();
        HttpResponse current = peer.send(HttpRequest.of("GET", target));
        if (current.status() == 404 || current.status() == 410) {
            synchronized (this) {
                created = false;
            }
            return "";
        }
        List<Integer> statuses = new ArrayList<>();
        for (String precondition : preconditionsFor(current)) {
            HttpRequest delete = precondition.isEmpty()
                    ? HttpRequest.of("DELETE", target)
                    : HttpRequest.of("DELETE", target, precondition);
            int status = peer.send(delete).status();
            if (status / 100 == 2 || status == 404 || status == 410) {
                synchronized (this) {
                    created = false;
                }
                return "";
            }
            statuses.add(status);
        }
        return "What was created at " + settings.create() + " could not be deleted: DELETE is answered " + statuses
                + ".";
    }

    private static List<String> preconditionsFor(HttpResponse current) {
        return current.field("ETag").startsWith("\"")
                ? List.of("If-Match: " + current.field("ETag"), "If-Match: *", "")
                : List.of("If-Match: *", "");
    }

    /** Puts back what was changed, once; no request is sent after it. Says what remains. */
    PutBack putBack() {
        synchronized (puttingBack) {
            if (!closed.compareAndSet(false, true)) {
                return PutBack.NOTHING;
            }
            awaitOthers();
            return wroteSomething() ? PutBack.by(this::removeCreated, this::original, summary()) : PutBack.NOTHING;
        }
    }

    // A request that is on its way would undo what is put back.
    private void awaitOthers() {
        try {
            if (gate.writeLock().tryLock(PATIENCE_WITH_OTHERS, TimeUnit.SECONDS)) {
                gate.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean wroteSomething() {
        return accepted > 0;
    }

    private synchronized String summary() {
        return "At " + peer.url() + " PUT was accepted " + times(accepted) + " and refused " + times(refused) + "; "
                + times(changed) + " with other content than at first.";
    }

    private static String times(int count) {
        return count == 0 ? "never" : count == 1 ? "once" : count + " times";
    }

    // Nothing if it is what it was.
    private String original() {
        String before = found.first().body();
        if (peer.get().body().equals(before)) {
            return "";
        }
        if (!found.isText()) {
            return "is not text, and cannot be put back";
        }
        List<String> statuses = new ArrayList<>();
        for (String precondition : preconditions()) {
            HttpRequest bare = precondition.isEmpty()
                    ? HttpRequest.of("PUT", peer.target())
                    : HttpRequest.of("PUT", peer.target(), precondition);
            try {
                int status = peer.send(bare.entity(mediaType(), before)).status();
                if (status / 100 == 2) {
                    return peer.get().body().equals(before) ? "" : PutBack.DIFFERS;
                }
                statuses.add(Integer.toString(status));
            } catch (NoResponseException e) {
                statuses.add("nothing");
            }
        }
        return "PUT of what was there is answered " + String.join(", ", statuses);
    }
}
