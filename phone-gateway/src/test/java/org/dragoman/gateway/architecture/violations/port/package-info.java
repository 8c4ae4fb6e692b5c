/** Deliberate violations: they prove that the rules bite. */
@NullMarked
package org.dragoman.gateway.architecture.violations.port;

import org.jspecify.annotations.NullMarked;
