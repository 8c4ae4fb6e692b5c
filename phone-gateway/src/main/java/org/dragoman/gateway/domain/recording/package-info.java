/** The sentences that a city has recorded itself. */
@NullMarked
package org.dragoman.gateway.domain.recording;

import org.jspecify.annotations.NullMarked;
