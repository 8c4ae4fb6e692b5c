/** Programs that the local stack starts: how they are watched, restarted and stopped, and how leftovers are found. */
@NullMarked
package org.dragoman.local.process;

import org.jspecify.annotations.NullMarked;
