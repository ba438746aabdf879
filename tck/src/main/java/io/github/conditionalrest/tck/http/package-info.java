/** Sends requests exactly as they are written, which no HTTP client does, and reads what comes back. */
@NullMarked
package io.github.conditionalrest.tck.http;

import org.jspecify.annotations.NullMarked;
