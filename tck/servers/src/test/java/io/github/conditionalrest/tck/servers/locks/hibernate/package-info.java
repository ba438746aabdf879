/** What goes wrong with Hibernate beyond Jakarta Persistence. */
@NullMarked
package io.github.conditionalrest.tck.servers.locks.hibernate;

import org.jspecify.annotations.NullMarked;
