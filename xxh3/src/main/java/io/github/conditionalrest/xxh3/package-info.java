/** A faster digest of content, where speed counts and nobody makes collisions. */
@NullMarked
package io.github.conditionalrest.xxh3;

import org.jspecify.annotations.NullMarked;
