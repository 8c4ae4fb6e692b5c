/** A city's day: residents who call by themselves at a chosen rate. */
@NullMarked
package org.dragoman.local.carrier.traffic;

import org.jspecify.annotations.NullMarked;
