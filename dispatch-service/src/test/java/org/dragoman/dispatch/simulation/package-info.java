/**
 * The deterministic simulator: the true use cases over the in-memory ports, in virtual time, from one seed, with the
 * faults of {@link org.dragoman.dispatch.simulation.Mishaps} inside and {@link org.dragoman.dispatch.simulation.Judge}
 * looking on after each event.
 */
@NullMarked
package org.dragoman.dispatch.simulation;

import org.jspecify.annotations.NullMarked;
