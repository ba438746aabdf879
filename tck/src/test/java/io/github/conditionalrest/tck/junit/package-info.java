@NullMarked
package io.github.conditionalrest.tck.junit;

import org.jspecify.annotations.NullMarked;
