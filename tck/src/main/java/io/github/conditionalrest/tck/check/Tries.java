package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Makes a subject for each try, and sends what several writers send at once on behalf of the current one. */
final class Tries {

    // Longer than it takes to write a request, shorter than a server waits for the rest of one.
    private static final long LONGEST_HOLD = 250;

    private final Peer peer;
    private final Found found;
    private final Writes writes;
    private UrlSubject current;

    Tries(Peer peer, Found found, Writes writes) {
        this.peer = peer;
        this.found = found;
        this.writes = writes;
        this.current = new UrlSubject(peer, found, writes, false);
    }

    UrlSubject current() {
        return current;
    }

    UrlSubject next(boolean changing) {
        current = new UrlSubject(peer, found, writes, changing);
        return current;
    }

    /** Sends all of them so that their last bytes arrive together; responses in the same order. */
    List<HttpResponse> together(List<HttpRequest> requests) {
        UrlSubject subject = current;
        CountDownLatch written = new CountDownLatch(requests.size());
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Callable<HttpResponse>> sending = new ArrayList<>();
            requests.forEach(request -> sending.add(() -> subject.send(request, () -> await(written))));
            List<HttpResponse> responses = new ArrayList<>();
            for (Future<HttpResponse> response : threads.invokeAll(sending)) {
                responses.add(response.get());
            }
            return responses;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    // A server that serves one connection after the other would never see the others: so not for ever.
    private static void await(CountDownLatch written) {
        written.countDown();
        try {
            written.await(LONGEST_HOLD, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
