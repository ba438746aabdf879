/**
 * The portable implementation: filter, policy, source, evaluator, outcome, in that order.
 *
 * <p>{@link io.github.conditionalrest.core.ConditionalFeature} is what an application registers.
 */
@NullMarked
package io.github.conditionalrest.core;

import org.jspecify.annotations.NullMarked;
