/** The application of {@code ServersIT}; it has no activator but an Application, as most applications do. */
@NullMarked
package io.github.conditionalrest.tck.servers.notes;

import org.jspecify.annotations.NullMarked;
