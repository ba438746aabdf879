/** The applications that the TCK carries: resources in every state and position that an assertion asks for. */
@NullMarked
package io.github.conditionalrest.tck.application;

import org.jspecify.annotations.NullMarked;
