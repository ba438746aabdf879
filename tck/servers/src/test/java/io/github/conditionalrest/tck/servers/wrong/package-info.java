/** An application that must not start. */
@NullMarked
package io.github.conditionalrest.tck.servers.wrong;

import org.jspecify.annotations.NullMarked;
