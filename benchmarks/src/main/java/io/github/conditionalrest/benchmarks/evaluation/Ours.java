package io.github.conditionalrest.benchmarks.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.conditionalrest.Outcome;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.benchmarks.evaluation.Input.Answer;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;

/** This library by an entry point that is public, with the fields in a map of Jakarta REST. */
public abstract class Ours extends Contestant {

    @Param
    public Input input = Input.HIT;

    protected String method = "";
    protected MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    protected Validators current = Validators.absent();

    @Override
    protected Input input() {
        return input;
    }

    @Override
    protected void prepare(Input input) {
        method = input.method();
        fields = fields(input);
        current = input.tagged() ? Validators.of(new EntityTag(Input.TAG)) : Validators.present();
        if (input.dated()) {
            current = current.withLastModified(Input.LAST_MODIFIED);
        }
    }

    /** The fields of a request, in the map that Jakarta REST itself brings along. */
    static MultivaluedMap<String, String> fields(Input input) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        add(fields, "Content-Type", Input.MEDIA_TYPE);
        add(fields, "If-Match", input.ifMatch());
        add(fields, "If-None-Match", input.ifNoneMatch());
        add(fields, "If-Unmodified-Since", input.ifUnmodifiedSince());
        return fields;
    }

    private static void add(MultivaluedMap<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(name, value);
        }
    }

    static Answer answer(@Nullable Outcome outcome) {
        return switch (requireNonNull(outcome)) {
            case PROCEED -> Answer.PASS;
            case NOT_MODIFIED -> Answer.NOT_MODIFIED;
            case FAILED -> Answer.FAILED;
        };
    }
}
