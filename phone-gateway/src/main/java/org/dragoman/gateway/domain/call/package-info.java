/** Call legs: their plan, their course through the carrier, and what of it is told to dispatch. */
@NullMarked
package org.dragoman.gateway.domain.call;

import org.jspecify.annotations.NullMarked;
