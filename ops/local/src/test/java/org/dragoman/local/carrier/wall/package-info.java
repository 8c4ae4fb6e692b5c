/** The wall of phones in a real browser. */
@NullMarked
package org.dragoman.local.carrier.wall;

import org.jspecify.annotations.NullMarked;
