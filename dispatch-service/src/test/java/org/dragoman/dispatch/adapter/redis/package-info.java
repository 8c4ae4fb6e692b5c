/** The pool over a real Redis, and its traps. */
@NullMarked
package org.dragoman.dispatch.adapter.redis;

import org.jspecify.annotations.NullMarked;
