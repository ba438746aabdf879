/** The binding for RESTEasy: what needs its own API. An application depends on the artifact and uses nothing of it. */
@NullMarked
package io.github.conditionalrest.resteasy;

import org.jspecify.annotations.NullMarked;
