package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import io.github.conditionalrest.tck.http.Limits;
import io.github.conditionalrest.tck.http.NoResponseException;
import io.github.conditionalrest.tck.http.RawClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** One URL, and the way to it. May be used by several threads. */
final class Peer {

    private static final long MOST_BYTES = 16L << 20;
    private static final int ENOUGH_SILENCE = 3;

    private final URI url;
    private final RawClient client;
    private final List<String> headers;
    private final AtomicInteger silences = new AtomicInteger();

    Peer(URI url, List<String> headers, Duration timeout) {
        this.url = url;
        this.headers = headers.stream()
                .filter(header -> !header.regionMatches(true, 0, "Content-Type:", 0, 13))
                .toList();
        Limits limits = new Limits(timeout, timeout.multipliedBy(3), MOST_BYTES);
        this.client = new RawClient(url, limits, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    URI url() {
        return url;
    }

    String target() {
        return target(url);
    }

    static String target(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    Curl curl() {
        return new Curl(url, headers);
    }

    /** Reads the resource, with these fields. */
    HttpResponse get(String... fieldLines) {
        return send(HttpRequest.of("GET", target(), fieldLines));
    }

    HttpResponse send(HttpRequest request) {
        return counted(() -> client.send(whole(request)));
    }

    HttpResponse send(HttpRequest request, Runnable beforeTheLastByte) {
        return counted(() -> client.send(whole(request), beforeTheLastByte));
    }

    /** Whether it has given no answer so often that more requests are of no use. */
    boolean isSilent() {
        return silences.get() >= ENOUGH_SILENCE;
    }

    private HttpResponse counted(Supplier<HttpResponse> sending) {
        try {
            HttpResponse response = sending.get();
            silences.set(0);
            return response;
        } catch (NoResponseException e) {
            silences.incrementAndGet();
            throw e;
        }
    }

    private HttpRequest whole(HttpRequest request) {
        List<String> lines = new ArrayList<>(headers);
        if (lines.stream().noneMatch(line -> line.regionMatches(true, 0, "User-Agent:", 0, 11))) {
            lines.add("User-Agent: conditional-check");
        }
        lines.addAll(request.fieldLines());
        return new HttpRequest(request.method(), request.target(), lines, request.body(), request.withheld());
    }
}
