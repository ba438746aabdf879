/** The front end for authors of runtimes: the assertions as JUnit tests. */
@NullMarked
package io.github.conditionalrest.tck.junit;

import org.jspecify.annotations.NullMarked;
