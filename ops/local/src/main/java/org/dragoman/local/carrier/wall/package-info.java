/** The wall of phones: the page a visitor sees, its live state, and the buttons of each phone. */
@NullMarked
package org.dragoman.local.carrier.wall;

import org.jspecify.annotations.NullMarked;
