/** The binding for Jersey: what needs its own API. An application depends on the artifact and uses nothing of it. */
@NullMarked
package io.github.conditionalrest.jersey;

import org.jspecify.annotations.NullMarked;
