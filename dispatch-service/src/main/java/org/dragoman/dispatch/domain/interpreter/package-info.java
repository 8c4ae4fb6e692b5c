/** The people who interpret, and what they may do. */
@NullMarked
package org.dragoman.dispatch.domain.interpreter;

import org.jspecify.annotations.NullMarked;
