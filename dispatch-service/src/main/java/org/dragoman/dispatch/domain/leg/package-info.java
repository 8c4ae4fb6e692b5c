/** The phone calls of a session. */
@NullMarked
package org.dragoman.dispatch.domain.leg;

import org.jspecify.annotations.NullMarked;
