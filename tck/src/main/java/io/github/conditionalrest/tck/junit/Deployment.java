package io.github.conditionalrest.tck.junit;

import java.net.URI;

/** An application that is being served. */
public interface Deployment extends AutoCloseable {

    /** Where, with the path of the application, ending with a slash. */
    URI base();

    /** Stops it. */
    @Override
    void close();
}
