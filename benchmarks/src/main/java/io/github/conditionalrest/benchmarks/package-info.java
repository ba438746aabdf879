/** What the guard costs, beside the same done by hand. */
@NullMarked
package io.github.conditionalrest.benchmarks;

import org.jspecify.annotations.NullMarked;
