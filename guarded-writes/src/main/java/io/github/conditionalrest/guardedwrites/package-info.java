/** A check for the tests of an application: no write without a guard. */
@NullMarked
package io.github.conditionalrest.guardedwrites;

import org.jspecify.annotations.NullMarked;
