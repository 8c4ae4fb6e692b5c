/** Deliberate violations: they prove that the rules bite. */
@NullMarked
package org.dragoman.dispatch.architecture.violations.adapter.phone;

import org.jspecify.annotations.NullMarked;
