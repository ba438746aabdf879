@NullMarked
package io.github.conditionalrest.tck.report;

import org.jspecify.annotations.NullMarked;
