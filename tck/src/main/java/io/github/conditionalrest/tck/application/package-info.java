/**
 * The applications that the TCK carries: resources in every state and position that an assertion asks for.
 *
 * <p>All of them can go into one archive, with the API and, where there is CDI, a {@code beans.xml} in the mode
 * {@code annotated}; each has a path of its own. {@link io.github.conditionalrest.tck.application.HearingListener} has
 * to be named in {@code META-INF/services} there. The applications that must not start are in another package, for they
 * would stop the archive.
 */
@NullMarked
package io.github.conditionalrest.tck.application;

import org.jspecify.annotations.NullMarked;
