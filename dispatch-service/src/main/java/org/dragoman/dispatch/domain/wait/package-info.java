/** How long a wait will be, said only where it can be said honestly. */
@NullMarked
package org.dragoman.dispatch.domain.wait;

import org.jspecify.annotations.NullMarked;
