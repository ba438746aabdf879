/**
 * Benchmarks of what is package-private: only within the package can the evaluator be called with the field lines
 * given, so that the look-up of a field in the runtime's map is left aside.
 */
@NullMarked
package io.github.conditionalrest.core;

import org.jspecify.annotations.NullMarked;
