/** The sentences that a city may record itself. */
@NullMarked
package org.dragoman.dispatch.domain.recording;

import org.jspecify.annotations.NullMarked;
