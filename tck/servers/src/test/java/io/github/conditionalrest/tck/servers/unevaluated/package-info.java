/** An application that must not start where the library has a binding for the runtime. */
@NullMarked
package io.github.conditionalrest.tck.servers.unevaluated;

import org.jspecify.annotations.NullMarked;
