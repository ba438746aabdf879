@NullMarked
package io.github.conditionalrest.tck.application;

import org.jspecify.annotations.NullMarked;
