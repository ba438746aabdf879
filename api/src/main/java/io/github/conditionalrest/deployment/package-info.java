/** What looks at a deployment before it serves. Containers load it; nobody else has a use for it. */
@NullMarked
package io.github.conditionalrest.deployment;

import org.jspecify.annotations.NullMarked;
