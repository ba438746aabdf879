package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/**
 * A weak tag and a modification date, in a cache.
 *
 * <p>The tag serves reads: If-None-Match compares weakly, and is answered 304. A write can't be guarded by it: If-Match
 * compares strongly, and a weak tag equals none, not even itself (RFC 9110 §8.8.3.2), so a write with any tag is
 * answered 412. A careful client guards its write by If-Unmodified-Since with the Last-Modified that it holds. That
 * loses no update, since no date is handed out while its second lasts.
 *
 * <p>An API that had to accept weak tags in If-Match, because a proxy weakens its strong ones, would say so by
 * {@code match = Match.VERSION}.
 */
@Path("previews")
@Produces(MediaType.APPLICATION_JSON)
@Conditional(validators = CurrentState.class)
public final class Previews extends Items {

    public Previews(@Context Configuration configuration) {
        super(Stores.of(configuration).previews());
    }
}
