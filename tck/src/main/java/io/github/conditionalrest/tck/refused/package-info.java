/**
 * Applications that must not start. They are no part of an archive with the others, which would not start because of
 * them.
 */
@NullMarked
package io.github.conditionalrest.tck.refused;

import org.jspecify.annotations.NullMarked;
