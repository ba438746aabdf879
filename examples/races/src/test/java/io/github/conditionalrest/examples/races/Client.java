package io.github.conditionalrest.examples.races;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends requests, and writes each of them into the history with its answer. */
final class Client {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final History history;

    Client(HttpClient http, History history) {
        this.http = http;
        this.history = history;
    }

    /** GET. */
    Event read(int writer, Service.Life process, String resource) {
        return send(writer, process, resource, null, request(process, resource).GET());
    }

    /** PUT, with the tag of the version that the content replaces, or with {@code If-None-Match: *}. */
    Event write(int writer, Service.Life process, String resource, Content content) {
        HttpRequest.Builder request = request(process, resource)
                .PUT(HttpRequest.BodyPublishers.ofString(content.toJson().toString()))
                .header("Content-Type", "application/json");
        if (content.replaces() == null) {
            request.header("If-None-Match", "*");
        } else {
            request.header("If-Match", content.replaces());
        }
        process.writeBegins();
        Event event = send(writer, process, resource, content, request);
        process.writeEnds(event);
        return event;
    }

    private static HttpRequest.Builder request(Service.Life process, String resource) {
        return HttpRequest.newBuilder(process.uri(resource)).timeout(TIMEOUT);
    }

    private Event send(
            int writer, Service.Life process, String resource, @Nullable Content content, HttpRequest.Builder request) {
        Event.Outcome outcome = Event.Outcome.UNKNOWN;
        int status = 0;
        Version received = null;
        long started = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            outcome = Event.Outcome.ANSWERED;
            status = response.statusCode();
            received = version(response);
        } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
            outcome = Event.Outcome.NOT_SENT;
        } catch (IOException broken) {
            outcome = Event.Outcome.UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Event event = new Event(
                writer, process.name(), resource, content, outcome, status, received, started, System.nanoTime());
        history.add(event);
        return event;
    }

    private static @Nullable Version version(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            return null;
        }
        Content content = Content.parse(response.body());
        return content == null
                ? null
                : response.headers()
                        .firstValue("ETag")
                        .map(tag -> new Version(tag, content))
                        .orElse(null);
    }
}
