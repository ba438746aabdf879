@NullMarked
package io.github.conditionalrest.tck.check;

import org.jspecify.annotations.NullMarked;
