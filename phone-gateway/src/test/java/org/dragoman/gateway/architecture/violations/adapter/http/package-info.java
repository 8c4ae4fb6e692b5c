/** Deliberate violations: they prove that the rules bite. */
@NullMarked
package org.dragoman.gateway.architecture.violations.adapter.http;

import org.jspecify.annotations.NullMarked;
