/** The second front end of the catalogue: a command that checks any API by its URL. */
@NullMarked
package io.github.conditionalrest.tck.check;

import org.jspecify.annotations.NullMarked;
