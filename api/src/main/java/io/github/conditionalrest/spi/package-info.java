/** What an application, a runtime or a monitoring library may implement, and what the library implements for them. */
@NullMarked
package io.github.conditionalrest.spi;

import org.jspecify.annotations.NullMarked;
