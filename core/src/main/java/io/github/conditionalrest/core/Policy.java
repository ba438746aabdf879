package io.github.conditionalrest.core;

import io.github.conditionalrest.ContentDigest;
import io.github.conditionalrest.Match;
import io.github.conditionalrest.spi.ValidatorSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds for one guarded resource method; worked out once. */
final class Policy {

    private final String name;
    private final String route;
    private final String method;
    private final Requirement requirement;
    private final Match match;
    private final Representations representations;
    private final Tags tags;
    private final @Nullable ValidatorSource source;
    private final AtomicBoolean reportedUnguarded = new AtomicBoolean();
    private volatile @Nullable FieldsOfSuccess seen;
    // of requests that send nothing which was meant as a precondition
    private volatile @Nullable Refusal ofNothingSent;

    Policy(
            String name,
            String route,
            String method,
            Requirement requirement,
            Match match,
            Representations representations,
            @Nullable ValidatorSource source,
            Epoch epoch) {
        this.name = name;
        this.route = route;
        this.method = method;
        this.requirement = requirement;
        this.match = match;
        this.representations = representations;
        this.tags = new Tags("", representations.names(), null, match, null, epoch);
        this.source = source;
    }

    /** The resource method, for a log: {@code DocumentResource.replace}. */
    String name() {
        return name;
    }

    /** Whether it is the policy of such a request: of the request method that the designator names, or HEAD of GET. */
    boolean isOf(String requestMethod) {
        return method.equals(requestMethod) || (method.equals("GET") && requestMethod.equals("HEAD"));
    }

    /** The path template of the resource method. */
    String route() {
        return route;
    }

    Requirement requirement() {
        return requirement;
    }

    /**
     * What a request is refused with that carries nothing of what is required.
     *
     * @param dated whether the resource has a modification date, as far as is known
     */
    Refusal refusal(String requestMethod, PreconditionFields fields, boolean dated) {
        boolean usual = dated && requestMethod.equals(method) && Advice.isOfNothingSent(fields);
        Refusal prepared = usual ? ofNothingSent : null;
        if (prepared == null) {
            prepared = Refusal.required(
                    Advice.onRequired(requestMethod, fields.all(), requirement, dated), requirement.accepted(dated));
            if (usual) {
                ofNothingSent = prepared;
            }
        }
        return prepared;
    }

    Match match() {
        return match;
    }

    Representations representations() {
        return representations;
    }

    /** Its tags, before a request tells more of them. */
    Tags tags() {
        return tags;
    }

    /** Where the current state comes from, or null where the method checks by hand or its entity tells. */
    @Nullable
    ValidatorSource source() {
        return digest() == null ? source : null;
    }

    /** What makes the tag from the content of the response, or null where the tag comes from elsewhere. */
    @Nullable
    ContentDigest digest() {
        return source instanceof ContentDigest digest ? digest : null;
    }

    /**
     * Whether a 304 is complete without the method having run: its successes have been seen, and they set none of the
     * fields that a 304 must repeat (RFC 9110 §15.4.5).
     */
    boolean knowsNotModified() {
        FieldsOfSuccess known = seen;
        return known != null && !known.ofItsOwn();
    }

    /**
     * Whether the request alone has told the representation so far, so that it can be compared before the method runs.
     */
    boolean foreseesRepresentation() {
        FieldsOfSuccess known = seen;
        return known == null || !known.unforeseen();
    }

    /** What the responses of the method vary on, as far as they have been seen. */
    List<String> varies() {
        FieldsOfSuccess known = seen;
        return known == null ? List.of() : known.vary();
    }

    /** Remembers what a success of the method has set. What was once seen to be set may be set again. */
    void see(FieldsOfSuccess fields) {
        FieldsOfSuccess known = seen;
        if (known == null || !known.equals(fields)) {
            seen = known == null ? fields : fields.and(known);
        }
    }

    /** True once, so that a log is not flooded by a method that is called often. */
    boolean firstUnguardedWrite() {
        return reportedUnguarded.compareAndSet(false, true);
    }

    /**
     * What a success of the method carries besides validators.
     *
     * @param ofItsOwn whether it sets Cache-Control, Expires or Content-Location
     * @param unforeseen whether its content is of a language or a media type of which the request did not tell
     * @param vary what it varies on
     */
    record FieldsOfSuccess(boolean ofItsOwn, boolean unforeseen, List<String> vary) {

        FieldsOfSuccess and(FieldsOfSuccess before) {
            return new FieldsOfSuccess(
                    ofItsOwn || before.ofItsOwn,
                    unforeseen || before.unforeseen,
                    Stream.concat(before.vary.stream(), vary.stream())
                            .distinct()
                            .toList());
        }
    }
}
