/** A correct server, and what can be wrong with one: each defect is caught by the assertion that names it. */
@NullMarked
package io.github.conditionalrest.tck.defects;

import org.jspecify.annotations.NullMarked;
