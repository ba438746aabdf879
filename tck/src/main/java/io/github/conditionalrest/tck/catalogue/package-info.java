/** The numbered assertions, and what it takes to try them on resources over HTTP. */
@NullMarked
package io.github.conditionalrest.tck.catalogue;

import org.jspecify.annotations.NullMarked;
