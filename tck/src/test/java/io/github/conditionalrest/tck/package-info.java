/** What spans the packages of the TCK. */
@NullMarked
package io.github.conditionalrest.tck;

import org.jspecify.annotations.NullMarked;
