/** Somebody needs an interpreter. */
@NullMarked
package org.dragoman.dispatch.domain.request;

import org.jspecify.annotations.NullMarked;
