package io.github.conditionalrest.core;

import io.github.conditionalrest.MalformedPreconditionException;
import io.github.conditionalrest.Precondition;
import io.github.conditionalrest.Validators;
import io.github.conditionalrest.spi.PreconditionEvaluator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Variant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Request} that evaluates preconditions to the letter of RFC 9110 §13, in the place of the runtime's own;
 * everything else it leaves to that.
 *
 * <p>It departs from the Javadoc of {@link Request} in two points: a 412 carries no ETag, so that no client can repeat
 * its write blindly with it, and a malformed If-Match or If-None-Match is answered with a builder of status 400.
 */
public final class ExactRequest implements Request {

    /**
     * The property that leaves {@code @Context Request} to the runtime's own evaluation of preconditions when it is
     * {@code true}, for comparison; {@code @Conditional} and {@code Preconditions} stay exact. It concerns runtimes
     * whose binding puts this class into that place.
     */
    public static final String CONTAINER_EVALUATION = "io.github.conditionalrest.container-evaluation";

    private final Request container;
    private final MultivaluedMap<String, String> fields;
    private final @Nullable ContainerRequestContext context;

    /** Decorates the request that a resource gets by {@code @Context}, together with its fields. */
    public ExactRequest(Request container, HttpHeaders headers) {
        this.container = Objects.requireNonNull(container, "container");
        this.fields = headers.getRequestHeaders();
        this.context = null;
    }

    /** Decorates the request of a context, and evaluates under the policy of the guarded method where there is one. */
    public ExactRequest(ContainerRequestContext context) {
        this.container = context.getRequest();
        this.fields = context.getHeaders();
        this.context = context;
    }

    /** For bindings: whether it is to take the place of the runtime's own, see {@link #CONTAINER_EVALUATION}. */
    public static boolean isWanted(Configuration configuration) {
        Object byContainer = configuration.getProperty(CONTAINER_EVALUATION);
        return byContainer == null || !Boolean.parseBoolean(byContainer.toString());
    }

    @Override
    public String getMethod() {
        return container.getMethod();
    }

    @Override
    public @Nullable Variant selectVariant(List<Variant> variants) {
        return container.selectVariant(variants);
    }

    @Override
    public @Nullable ResponseBuilder evaluatePreconditions(EntityTag tag) {
        return evaluate(withTag(tag));
    }

    @Override
    public @Nullable ResponseBuilder evaluatePreconditions(Date lastModified) {
        return evaluate(Validators.of(required(lastModified, "lastModified").toInstant()));
    }

    @Override
    public @Nullable ResponseBuilder evaluatePreconditions(Date lastModified, EntityTag tag) {
        return evaluate(withTag(tag)
                .withLastModified(required(lastModified, "lastModified").toInstant()));
    }

    @Override
    public @Nullable ResponseBuilder evaluatePreconditions() {
        return evaluate(Validators.absent());
    }

    private @Nullable ResponseBuilder evaluate(Validators current) {
        try {
            return switch (evaluator().evaluate(container.getMethod(), fields, current)) {
                case PROCEED -> null;
                case NOT_MODIFIED -> NotModifiedException.response(current.entityTag(), current.lastModified());
                case FAILED ->
                    Refusal.failed(decidedBy(current), current.exists(), false)
                            .problem()
                            .toResponse(List.of());
            };
        } catch (MalformedPreconditionException malformed) {
            return Problem.of(malformed).toResponse(List.of());
        }
    }

    // Asked for anew each time: a filter may have left one since this object was made.
    private PreconditionEvaluator evaluator() {
        PreconditionEvaluator ofThisRequest = PreconditionEvaluator.of(context);
        return ofThisRequest != null ? ofThisRequest : PreconditionEvaluator.provided();
    }

    // Only for the text. It asks the pure function, which tells nobody else of it, as a guard would.
    private Precondition decidedBy(Validators current) {
        Tags tags = PreconditionEvaluator.of(context) instanceof Guard guard ? guard.tags() : Tags.UNNAMED;
        State state = tags.toEvaluate(current, InstantSource.system().instant().getEpochSecond());
        Precondition decidedBy = Evaluator.evaluate(
                        container.getMethod(), PreconditionFields.of(container.getMethod(), fields), state)
                .decidedBy();
        return decidedBy == null ? Precondition.IF_MATCH : decidedBy;
    }

    private static Validators withTag(EntityTag tag) {
        try {
            return Validators.of(required(tag, "eTag"));
        } catch (IllegalArgumentException unsendable) {
            if (tag == null) {
                throw unsendable;
            }
            return Validators.present(); // no valid field can hold such a tag, so nothing can match it
        }
    }

    private static <T> T required(@Nullable T argument, String name) {
        if (argument == null) {
            throw new IllegalArgumentException(
                    name + " is null: call evaluatePreconditions() where there is no validator");
        }
        return argument;
    }
}
