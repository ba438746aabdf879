/** What a tag from content costs, beside a filter that buffers. */
@NullMarked
package io.github.conditionalrest.benchmarks.content;

import org.jspecify.annotations.NullMarked;
