/**
 * Starts application servers on loopback ports, with archives deployed, and stops them.
 *
 * <p>{@link io.github.conditionalrest.tck.servers.Server#all} gives the servers,
 * {@link io.github.conditionalrest.tck.servers.Server#start} a
 * {@link io.github.conditionalrest.tck.servers.RunningServer}, and {@link io.github.conditionalrest.tck.servers.War}
 * makes the archives.
 */
@NullMarked
package io.github.conditionalrest.tck.servers;

import org.jspecify.annotations.NullMarked;
