/** How many calls a city means to make in a day. */
@NullMarked
package org.dragoman.dispatch.domain.limit;

import org.jspecify.annotations.NullMarked;
