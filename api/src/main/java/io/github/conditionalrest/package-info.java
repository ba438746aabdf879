/**
 * HTTP preconditions for Jakarta REST, enforced on the server (RFC 9110 §13, RFC 6585 §3).
 *
 * <p>Put {@link io.github.conditionalrest.Conditional @Conditional} on a resource method and name a
 * {@link io.github.conditionalrest.spi.ValidatorSource ValidatorSource}; or check by hand with
 * {@link io.github.conditionalrest.Preconditions Preconditions}.
 */
@NullMarked
package io.github.conditionalrest;

import org.jspecify.annotations.NullMarked;
