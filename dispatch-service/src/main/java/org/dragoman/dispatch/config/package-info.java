/** Validated settings of this machine, and the wiring. What a city decides is in PostgreSQL, not here. */
@NullMarked
package org.dragoman.dispatch.config;

import org.jspecify.annotations.NullMarked;
