package io.github.conditionalrest.core;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.conditionalrest.Validators;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case of {@code evaluation-cases.json}: a request, the current state, and the right answer by RFC 9110 §13. The
 * README beside the data says more.
 *
 * @param id unique, and says what the case is about
 * @param method of the request
 * @param overload of {@code Request.evaluatePreconditions} by which the state is handed over
 * @param fields of the request, one entry a field line
 * @param entityTag the current one, or null where the overload takes none
 * @param lastModified the current date, to the millisecond, or null where the overload takes none
 * @param expected the answer that the RFC asks for
 * @param accepted the answers that can be defended
 * @param ours the one of them that this library gives
 * @param guarded what it gives where the method is guarded as well, so that something is required
 * @param strict whether a MUST of the RFC decides the case
 * @param note why, where that is not plain
 */
public record EvaluationCase(
        String id,
        String method,
        Overload overload,
        MultivaluedMap<String, String> fields,
        @Nullable EntityTag entityTag,
        @Nullable Instant lastModified,
        Answer expected,
        Set<Answer> accepted,
        Answer ours,
        Answer guarded,
        boolean strict,
        String note) {

    /** The overloads of {@code Request.evaluatePreconditions}. */
    public enum Overload {
        /** Without arguments: the resource does not exist. */
        NONE,
        /** An entity tag, and no date. */
        TAG,
        /** A date, and no entity tag. */
        DATE,
        /** A date and an entity tag. */
        BOTH
    }

    /** What a request can be answered. */
    public enum Answer {
        /** The method runs. */
        PASS(204),
        NOT_MODIFIED(304),
        FAILED(412),
        MALFORMED(400),
        REQUIRED(428);

        private final int status;

        Answer(int status) {
            this.status = status;
        }

        /** The status of the response, where a method that has run answers 204. */
        public int status() {
            return status;
        }

        /** By the status of a response, where any success means that the method has run. */
        public static Answer ofStatus(int status) {
            for (Answer answer : values()) {
                if (answer.status == (status / 100 == 2 ? 204 : status)) {
                    return answer;
                }
            }
            throw new IllegalArgumentException("No precondition is answered " + status);
        }
    }

    /** All cases, in the order of the file. */
    public static List<EvaluationCase> all() {
        try (InputStream data = EvaluationCase.class.getResourceAsStream("evaluation-cases.json");
                JsonReader reader = Json.createReader(data)) {
            return reader.readArray().getValuesAs(EvaluationCase::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The current state. */
    public Validators state() {
        if (overload == Overload.NONE) {
            return Validators.absent();
        }
        // a tag with a space could not be sent, so Validators refuses it
        boolean sendable = entityTag != null && !entityTag.getValue().contains(" ");
        Validators state = sendable ? Validators.of(requireNonNull(entityTag)) : Validators.present();
        return lastModified == null ? state : state.withLastModified(lastModified);
    }

    /** Evaluates the preconditions of a request by the overload of the case. */
    public @Nullable ResponseBuilder evaluate(Request request) {
        return switch (overload) {
            case NONE -> request.evaluatePreconditions();
            case TAG -> request.evaluatePreconditions(requireNonNull(entityTag));
            case DATE -> request.evaluatePreconditions(Date.from(requireNonNull(lastModified)));
            case BOTH ->
                request.evaluatePreconditions(Date.from(requireNonNull(lastModified)), requireNonNull(entityTag));
        };
    }

    /** The name of a parameterized test. */
    @Override
    public String toString() {
        return id;
    }

    private static EvaluationCase of(JsonValue value) {
        JsonObject json = value.asJsonObject();
        Answer expected = answer(json.getValue("/expected"));
        Answer ours = json.containsKey("ours") ? answer(json.getValue("/ours")) : expected;
        return new EvaluationCase(
                json.getString("id"),
                json.getString("method"),
                Overload.valueOf(json.getString("overload").toUpperCase(Locale.ROOT)),
                fields(json.getJsonArray("headers")),
                json.isNull("etag") ? null : new EntityTag(json.getString("etag"), json.getBoolean("weak")),
                json.isNull("lm")
                        ? null
                        : Instant.ofEpochMilli(json.getJsonNumber("lm").longValueExact()),
                expected,
                json.getJsonArray("accept").stream().map(EvaluationCase::answer).collect(toUnmodifiableSet()),
                ours,
                json.containsKey("filter") ? answer(json.getValue("/filter")) : ours,
                json.getBoolean("strict"),
                json.getString("note"));
    }

    private static MultivaluedMap<String, String> fields(JsonArray lines) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (JsonArray line : lines.getValuesAs(JsonArray.class)) {
            fields.add(line.getString(0), line.getString(1));
        }
        return fields;
    }

    private static Answer answer(JsonValue value) {
        return value instanceof JsonString ? Answer.PASS : Answer.ofStatus(Integer.parseInt(value.toString()));
    }
}
