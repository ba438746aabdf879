/** The whole request: what the guard adds to it on each runtime, beside the same checked by hand and not checked. */
@NullMarked
package io.github.conditionalrest.benchmarks.request;

import org.jspecify.annotations.NullMarked;
