/**
 * The binding for Apache CXF: what needs its own API. An application depends on the artifact and uses nothing of it.
 */
@NullMarked
package io.github.conditionalrest.cxf;

import org.jspecify.annotations.NullMarked;
