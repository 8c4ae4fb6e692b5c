/** Keeps matching when Redis is away. */
@NullMarked
package org.dragoman.dispatch.adapter.resilience;

import org.jspecify.annotations.NullMarked;
