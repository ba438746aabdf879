/** What {@code conditional-check} finds in services that have nothing to do with this project. */
@NullMarked
package io.github.conditionalrest.examples.elsewhere;

import org.jspecify.annotations.NullMarked;
