/**
 * Starts application servers on loopback ports, with archives deployed, and stops them.
 *
 * <p>{@link io.github.conditionalrest.tck.servers.Server#all} gives the servers, and
 * {@link io.github.conditionalrest.tck.servers.Server#start} a
 * {@link io.github.conditionalrest.tck.servers.RunningServer}.
 */
@NullMarked
package io.github.conditionalrest.tck.servers;

import org.jspecify.annotations.NullMarked;
