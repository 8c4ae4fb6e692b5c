/** Callers who did not understand their interpreter. */
@NullMarked
package org.dragoman.dispatch.domain.complaint;

import org.jspecify.annotations.NullMarked;
