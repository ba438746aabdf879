@NullMarked
package io.github.conditionalrest.tck.catalogue;

import org.jspecify.annotations.NullMarked;
