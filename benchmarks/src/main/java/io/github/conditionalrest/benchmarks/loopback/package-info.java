/**
 * What reaches a server over loopback, measured side by side: in turns, so that whatever else happens hits all alike.
 */
@NullMarked
package io.github.conditionalrest.benchmarks.loopback;

import org.jspecify.annotations.NullMarked;
