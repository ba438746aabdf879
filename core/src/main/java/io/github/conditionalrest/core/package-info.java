/** The portable implementation. */
@NullMarked
package io.github.conditionalrest.core;

import org.jspecify.annotations.NullMarked;
