package io.github.conditionalrest;

import io.github.conditionalrest.spi.ValidatorSource;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Guards a resource method with HTTP preconditions: a write without a precondition is answered 428 (RFC 6585 §3), a
 * stale one 412, and a read of something unchanged 304 (RFC 9110 §13).
 *
 * <p>It may stand on a method, a resource class or the {@code Application}. The nearest one counts as a whole, except
 * for {@link #validators()}: a method that names no source of its own takes that of its class, then that of the
 * application. {@link Unconditional} takes a method or a class out again.
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Conditional {

    /**
     * The preconditions of which a request must carry at least one; each is an alternative to the others.
     *
     * <p>Left empty, the request method decides: nothing for GET and HEAD; If-Match, If-Unmodified-Since or
     * {@code If-None-Match: *} for PUT and POST; If-Match or If-Unmodified-Since for PATCH, DELETE and every other
     * unsafe method. On a class or an application it applies to unsafe methods only. A method may create a resource if
     * and only if {@link Precondition#IF_NONE_MATCH} is among its alternatives.
     */
    Precondition[] require() default {};

    /**
     * Where the current state of the resource comes from. The default, {@code ValidatorSource} itself, names none: the
     * method then checks by {@link Preconditions}, or returns an entity that is {@link Validated}.
     */
    Class<? extends ValidatorSource> validators() default ValidatorSource.class;

    /**
     * Whether {@code If-Match: *}, which asserts that the resource exists and nothing more, satisfies the requirement.
     */
    boolean wildcard() default true;

    /** How an entity tag that a client sends is compared with the current one. */
    Match match() default Match.EXACT;
}
