/** An application without the library, which answers as soon as the server does. */
@NullMarked
package io.github.conditionalrest.tck.servers.other;

import org.jspecify.annotations.NullMarked;
