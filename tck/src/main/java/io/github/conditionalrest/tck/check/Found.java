package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import io.github.conditionalrest.tck.http.NoResponseException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the resource turned out to be.
 *
 * @param first the response to the first GET
 * @param second the response to another one
 * @param head the status of HEAD
 * @param allow the methods that OPTIONS names, or nothing
 */
record Found(HttpResponse first, HttpResponse second, int head, String allow) {

    static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    /**
     * Reads it.
     *
     * @throws StopException if there is nothing to read
     */
    static Found at(Peer peer) {
        try {
            HttpResponse first = demandSuccess(peer.url(), peer.get());
            HttpResponse second = demandSuccess(peer.url(), peer.get());
            int head = peer.send(HttpRequest.of("HEAD", peer.target())).status();
            HttpResponse options = peer.send(HttpRequest.of("OPTIONS", peer.target()));
            return new Found(first, second, head, options.field("Allow"));
        } catch (NoResponseException e) {
            throw StopException.of(peer.url(), e);
        }
    }

    /**
     * Goes on only where preconditions could mean something.
     *
     * @throws StopException if there are no validators, or others with each read
     */
    Found demandValidators(URI url) {
        if (!first.has("ETag") && !first.has("Last-Modified")) {
            throw new StopException(
                    ExitStatus.NOT_CONDITIONAL,
                    url + " is not a conditional API: GET tells neither ETag nor Last-Modified,"
                            + " so no client could send a precondition.");
        }
        if (tag().equals(second.field("ETag"))) {
            return this;
        }
        throw new StopException(
                ExitStatus.NOT_CONDITIONAL,
                url + " tells another ETag with each read (" + tag() + ", then " + second.field("ETag") + "), "
                        + (first.body().equals(second.body())
                                ? "although the content is the same. Several servers behind one address that make tags from"
                                        + " inodes, start-up times or random numbers look like this."
                                : "and other content. Check a resource that stays as it is until somebody writes it."));
    }

    private static HttpResponse demandSuccess(URI url, HttpResponse response) {
        int status = response.status();
        if (status == 200) {
            return response;
        }
        if (status / 100 == 3 && response.has("Location")) {
            throw new StopException(
                    ExitStatus.REDIRECT,
                    url + " redirects (" + status + ") to " + response.field("Location") + ": check that one.");
        }
        if (status == 401 || status == 403 || status == 407) {
            String challenge = response.field(status == 407 ? "Proxy-Authenticate" : "WWW-Authenticate");
            throw new StopException(
                    ExitStatus.CREDENTIALS,
                    url + " needs credentials: GET is answered " + status
                            + (challenge.isEmpty() ? "" : ", WWW-Authenticate: " + challenge)
                            + ". Give them with --header 'Authorization: ...'.");
        }
        throw new StopException(
                ExitStatus.NOTHING_THERE, "There is nothing to check at " + url + ": GET is answered " + status + ".");
    }

    String tag() {
        return first.field("ETag");
    }

    String date() {
        return first.field("Last-Modified");
    }

    boolean isTagValid() {
        return TAG.matcher(tag()).matches();
    }

    boolean isStrong() {
        return isTagValid() && tag().startsWith("\"");
    }

    boolean isWeak() {
        return isTagValid() && tag().startsWith("W/");
    }

    /** Whether there is a date, in the form that servers have to write. */
    boolean isDated() {
        return instant(date()).isPresent();
    }

    static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, IMF_FIXDATE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is inside the quotes. */
    String opaque() {
        return isTagValid() ? tag().substring(tag().indexOf('"') + 1, tag().length() - 1) : "";
    }

    boolean isText() {
        return isText(first);
    }

    // What is not UTF-8 has been read as replacement characters.
    static boolean isText(HttpResponse response) {
        return response.body().indexOf('\uFFFD') < 0 && !response.has("Content-Encoding");
    }

    int length() {
        return first.body().getBytes(StandardCharsets.UTF_8).length;
    }
}
