/** What the runs found, as JSON, and all runs side by side as the matrix. */
@NullMarked
package io.github.conditionalrest.tck.report;

import org.jspecify.annotations.NullMarked;
