/** Versions where the data lives: in Jakarta Persistence, Jakarta Data, plain JDBC and JCache. */
@NullMarked
package io.github.conditionalrest.persistence;

import org.jspecify.annotations.NullMarked;
