/** What it costs to evaluate the fields of a request: here, in other frameworks, and at the least. */
@NullMarked
package io.github.conditionalrest.benchmarks.evaluation;

import org.jspecify.annotations.NullMarked;
