/** When interpreters are expected to work, and what that does to their availability. */
@NullMarked
package org.dragoman.dispatch.domain.shift;

import org.jspecify.annotations.NullMarked;
