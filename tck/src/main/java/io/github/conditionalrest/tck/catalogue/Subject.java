package io.github.conditionalrest.tck.catalogue;

import io.github.conditionalrest.tck.http.HttpRequest;
import io.github.conditionalrest.tck.http.HttpResponse;
import io.github.conditionalrest.tck.http.NoResponseException;
import java.util.Optional;

/** What assertions are tried on: resources over HTTP, whoever serves them. */
public interface Subject {

    /** Whether it is able to do this; assertions that need it are skipped otherwise. */
    boolean can(Capability capability);

    /**
     * A resource in this state, or empty where there is none; assertions that need it are skipped then.
     *
     * @throws NotApplicableException where there is none, for a reason that is worth telling
     */
    Optional<Resource> resource(State state);

    /**
     * The target of a place in an application of the TCK.
     *
     * @param application its path, such as {@code tck}
     * @param path the rest, such as {@code positions/method}
     * @throws IllegalStateException without {@link Capability#APPLICATION}
     */
    String place(String application, String path);

    /**
     * Starts an application of the TCK that has to be refused, and stops it if it is not.
     *
     * @param application the simple name of its class
     * @return what the refusal says, or empty if the application started
     * @throws IllegalStateException without {@link Capability#START_UP}
     */
    Optional<String> refusal(String application);

    /**
     * Sends the request and returns the final response.
     *
     * @throws NoResponseException if none comes
     */
    HttpResponse send(HttpRequest request);
}
