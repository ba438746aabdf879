/** What applications compile against. */
@NullMarked
package io.github.conditionalrest;

import org.jspecify.annotations.NullMarked;
