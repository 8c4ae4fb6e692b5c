/** The carrier's only thread and its clock: everything that happens in the simulator happens here, one thing after the other. */
@NullMarked
package org.dragoman.local.carrier.time;

import org.jspecify.annotations.NullMarked;
