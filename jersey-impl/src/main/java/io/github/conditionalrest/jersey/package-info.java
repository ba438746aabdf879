/** The binding for Jersey. */
@NullMarked
package io.github.conditionalrest.jersey;

import org.jspecify.annotations.NullMarked;
