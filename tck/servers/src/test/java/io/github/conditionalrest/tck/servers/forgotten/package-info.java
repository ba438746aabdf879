/** An application in an archive without the implementation, that is guarded by nothing and must not start. */
@NullMarked
package io.github.conditionalrest.tck.servers.forgotten;

import org.jspecify.annotations.NullMarked;
