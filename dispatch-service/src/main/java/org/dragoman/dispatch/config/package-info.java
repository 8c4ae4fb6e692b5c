/**
 * Validated settings of this machine, and the wiring of the use cases; a tool wires itself, in its adapter. What a city
 * decides is in PostgreSQL, not here.
 */
@NullMarked
package org.dragoman.dispatch.config;

import org.jspecify.annotations.NullMarked;
