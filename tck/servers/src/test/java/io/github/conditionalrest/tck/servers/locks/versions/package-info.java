/** The same rows, guarded by their versions. */
@NullMarked
package io.github.conditionalrest.tck.servers.locks.versions;

import org.jspecify.annotations.NullMarked;
