package io.github.conditionalrest.tck.servers.notes;

import io.github.conditionalrest.Preconditions;
import io.github.conditionalrest.Validators;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

/** What both resources do; the state never changes. */
final class Note {

    static final Validators VALIDATORS = Validators.of(new EntityTag("current"));

    private Note() {}

    static String read() {
        return "A note";
    }

    /** Checks once more by hand, which shows that the server gives the method its {@link Preconditions}. */
    static Response replace(Preconditions preconditions) {
        preconditions.check(VALIDATORS);
        return Response.ok("Replaced").build();
    }
}
