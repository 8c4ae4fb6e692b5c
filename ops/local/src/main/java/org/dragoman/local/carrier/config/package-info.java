/** Settings of the simulator and how its parts are put together. */
@NullMarked
package org.dragoman.local.carrier.config;

import org.jspecify.annotations.NullMarked;
