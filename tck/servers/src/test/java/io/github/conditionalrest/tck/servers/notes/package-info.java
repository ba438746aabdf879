/** An application in an archive without the implementation of the library. */
@NullMarked
package io.github.conditionalrest.tck.servers.notes;

import org.jspecify.annotations.NullMarked;
