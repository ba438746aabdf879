package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.catalogue.Capability;
import io.github.conditionalrest.tck.catalogue.NotApplicableException;
import io.github.conditionalrest.tck.catalogue.Resource;
import io.github.conditionalrest.tck.catalogue.State;
import io.github.conditionalrest.tck.catalogue.Subject;
import io.github.conditionalrest.tck.http.Exchange;
import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One URL as the catalogue sees it, for one try of one assertion; keeps what was exchanged. */
final class UrlSubject implements Subject {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<State> DATED = Set.of(State.DATED, State.STRONG_DATED);
    private static final Set<String> STAND_INS = Set.of("other", "a", "b", "q", "z", "*");
    private static final int DATE_TRIES = 40;
    private static final long BETWEEN_DATE_TRIES = TimeUnit.MILLISECONDS.toNanos(150);

    private final Peer peer;
    private final Found found;
    private final Writes writes;
    private final boolean changing;
    private final List<Exchange> exchanges = new ArrayList<>();
    private boolean hidesTag;

    /**
     * For one try.
     *
     * @param changing whether writes carry content that was not there before
     */
    UrlSubject(Peer peer, Found found, Writes writes, boolean changing) {
        this.peer = peer;
        this.found = found;
        this.writes = writes;
        this.changing = changing;
    }

    synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    @Override
    public boolean can(Capability capability) {
        return switch (capability) {
            // Whether 428 is answered is found out, not assumed.
            case ENFORCEMENT -> true;
            case OBS_TEXT -> found.opaque().chars().anyMatch(c -> c > 0x7F);
            default -> false;
        };
    }

    @Override
    public Optional<Resource> resource(State state) {
        if (state == State.ABSENT) {
            return Optional.of(new Resource(writes.createTarget(), writes.mediaType(), writes.same()));
        }
        String missing = STAND_INS.contains(found.opaque())
                ? "an ETag that is none of those that the catalogue sends as another one"
                : missing(state);
        if (!missing.isEmpty()) {
            throw new NotApplicableException("needs " + missing);
        }
        // Who knows nothing but the date has to be answered by the date: the tag is not looked at.
        hidesTag = state == State.DATED;
        if (DATED.contains(state)) {
            awaitDate();
        }
        String entity = changing ? writes.variants().next() : writes.same();
        return Optional.of(new Resource(peer.target(), writes.mediaType(), entity));
    }

    private String missing(State state) {
        String opaque = found.opaque();
        boolean strong = found.isStrong();
        return switch (state) {
            case STRONG -> strong ? "" : "a strong ETag";
            case STRONG_DATED -> strong && found.isDated() ? "" : "a strong ETag and a Last-Modified";
            case STRONG_UNDATED -> strong && found.date().isEmpty() ? "" : "a strong ETag and no Last-Modified";
            case WEAK -> found.isWeak() ? "" : "a weak ETag";
            case DATED -> found.isDated() ? "" : "a Last-Modified";
            case BARE -> "no validators at all";
            case COMMA -> strong && opaque.contains(",") ? "" : "an ETag with a comma";
            case BACKSLASH -> strong && opaque.contains("\\") ? "" : "an ETag with a backslash";
            case OBS_TEXT -> strong && can(Capability.OBS_TEXT) ? "" : "an ETag with bytes above 7F";
            case EMPTY_TAG -> strong && opaque.isEmpty() ? "" : "the ETag \"\"";
            case SLASH_W -> strong && opaque.startsWith("W/") ? "" : "an ETag with W/ inside its quotes";
            case ABSENT -> "";
        };
    }

    // A server may withhold the date while the second lasts in which it wrote, so that all of them are strong (RFC
    // 9110 §8.8.2.2); or put it off, so that no two versions have the same.
    private void awaitDate() {
        for (int tries = 0; tries < DATE_TRIES; tries++) {
            if (peer.get().has("Last-Modified")) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_DATE_TRIES);
        }
        throw new NotApplicableException("needs a Last-Modified, which is not there any more after a write");
    }

    @Override
    public String place(String application, String path) {
        throw new IllegalStateException("No application of the TCK runs here");
    }

    @Override
    public Optional<String> refusal(String application) {
        throw new IllegalStateException("No application of the TCK runs here");
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        HttpResponse response = SAFE.contains(request.method()) ? peer.send(request) : writes.send(request, null);
        keep(new Exchange(request, response));
        return hidesTag ? withoutTag(response) : response;
    }

    /** Sends what may change something, and waits for this before its last byte. */
    HttpResponse send(HttpRequest request, Runnable beforeTheLastByte) {
        HttpResponse response = writes.send(request, beforeTheLastByte);
        keep(new Exchange(request, response));
        return response;
    }

    private synchronized void keep(Exchange exchange) {
        exchanges.add(exchange);
    }

    private static HttpResponse withoutTag(HttpResponse response) {
        return new HttpResponse(
                response.status(),
                response.interim(),
                response.fieldLines().stream()
                        .filter(line -> !line.regionMatches(true, 0, "ETag:", 0, 5))
                        .toList(),
                response.body());
    }
}
