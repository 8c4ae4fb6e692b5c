/** The city's places: sites and language lines. */
@NullMarked
package org.dragoman.dispatch.domain.place;

import org.jspecify.annotations.NullMarked;
