/** A runnable application. */
@NullMarked
package io.github.conditionalrest.examples.documents;

import org.jspecify.annotations.NullMarked;
