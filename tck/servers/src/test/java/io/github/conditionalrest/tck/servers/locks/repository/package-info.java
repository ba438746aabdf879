/** What goes wrong with a repository, where the server has Jakarta Data. */
@NullMarked
package io.github.conditionalrest.tck.servers.locks.repository;

import org.jspecify.annotations.NullMarked;
