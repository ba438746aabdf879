package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.http.NoResponseException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** There is nothing to check, for a reason that has an exit status of its own. */
final class StopException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitStatus status;

    StopException(ExitStatus status, String message) {
        super(message);
        this.status = status;
    }

    /** Why there was no response from there. */
    static StopException of(URI url, NoResponseException nothing) {
        Throwable cause = nothing.getCause();
        String host = url.getRawAuthority();
        String told = cause == null ? "" : String.valueOf(cause.getMessage());
        if (cause instanceof UnknownHostException) {
            return noAnswer("There is no host of the name " + url.getHost() + ".");
        }
        if (cause instanceof SocketTimeoutException) {
            return noAnswer(host + " does not answer in time (" + told + "). See --timeout.");
        }
        if (cause instanceof SSLException) {
            return noAnswer("No secure connection to " + host + ": " + told
                    + ".\nA certificate of one's own is trusted with java -Djavax.net.ssl.trustStore=FILE -jar ...");
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return noAnswer("No connection to " + host + ": " + told + ".");
        }
        if (cause instanceof EOFException || cause instanceof SocketException) {
            return noAnswer(host + " closes the connection without a whole response (" + told + ").");
        }
        if (cause instanceof IOException) {
            return new StopException(
                    ExitStatus.NOT_HTTP, "What answers at " + host + " is not HTTP/1.1 as it should be: " + told + ".");
        }
        return noAnswer(host + " does not answer: " + nothing.getMessage());
    }

    private static StopException noAnswer(String message) {
        return new StopException(ExitStatus.NO_ANSWER, message);
    }

    ExitStatus status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
