package io.github.conditionalrest.examples.documents;

import io.github.conditionalrest.EntityTags;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;

/** What the server prints when it has started. */
final class Greeting {

    private static final Variant JSON = new Variant(MediaType.APPLICATION_JSON_TYPE, (Locale) null, null);

    private Greeting() {}

    // Within an epoch only an answer tells the whole tag.
    private static String tag(String version, Options options) {
        return options.epoch() == null
                ? EntityTags.toField(EntityTags.fromVersion(Long.parseLong(version), JSON))
                : "<the ETag that you have read>";
    }

    /** Where everything is, and three lines to try, of which the last one succeeds only once. */
    static String text(URI base, Options options, Store documents) throws SQLException {
        // A token that somebody gave is theirs to know, and not for a log.
        String token = options.tokenMade() ? options.token() : "...";
        String version = documents.current(Stores.SEED).version();
        // Who has deleted it can create it.
        String precondition = version == null ? "If-None-Match: *" : "If-Match: " + tag(version, options);
        String put = "  curl -i -X PUT -H 'Content-Type: application/json' -d '{\"title\":\"Mine\"}'";
        String document = " " + base + "documents/" + Stores.SEED;
        return String.join(
                System.lineSeparator(),
                base + "documents   strong tags, Last-Modified",
                base + "labels      strong tags, no Last-Modified",
                base + "previews    weak tags, Last-Modified",
                base + "vault       like documents, with Authorization: Bearer " + token,
                base + "reports     as JSON and as XML, a strong tag for each",
                "",
                "Read; then write without a precondition (428); then with one (200, and 412 when you repeat it):",
                "  curl -i" + document,
                put + document,
                put + " -H '" + precondition + "'" + document);
    }
}
