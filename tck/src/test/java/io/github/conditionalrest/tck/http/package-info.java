@NullMarked
package io.github.conditionalrest.tck.http;

import org.jspecify.annotations.NullMarked;
