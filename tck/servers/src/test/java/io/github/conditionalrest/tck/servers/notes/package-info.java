/** An application in an archive without the implementation. */
@NullMarked
package io.github.conditionalrest.tck.servers.notes;

import org.jspecify.annotations.NullMarked;
