/** Deliberate violations: they prove that the rules bite. */
@NullMarked
package org.dragoman.gateway.architecture.violations.usecase;

import org.jspecify.annotations.NullMarked;
