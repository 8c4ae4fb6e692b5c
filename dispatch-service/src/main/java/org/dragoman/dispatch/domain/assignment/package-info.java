/** An interpreter is asked for, takes, and holds a request. */
@NullMarked
package org.dragoman.dispatch.domain.assignment;

import org.jspecify.annotations.NullMarked;
