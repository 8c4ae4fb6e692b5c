/** When offices answer their phones. */
@NullMarked
package org.dragoman.dispatch.domain.place;

import org.jspecify.annotations.NullMarked;
