/**
 * Races between writers on two service processes that share one database, and a checker that looks for lost updates.
 */
@NullMarked
package io.github.conditionalrest.examples.races;

import org.jspecify.annotations.NullMarked;
