/** The matrix that is committed. */
@NullMarked
package io.github.conditionalrest.tck.matrix;

import org.jspecify.annotations.NullMarked;
