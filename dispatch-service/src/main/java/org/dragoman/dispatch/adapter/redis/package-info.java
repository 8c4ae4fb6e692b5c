/**
 * The pool in Redis: quick, and allowed to be wrong. All keys are made in {@link RedisKeys}; one Lua file and one class
 * per operation that must be whole. Values are opaque ids: no number, no name.
 */
@NullMarked
package org.dragoman.dispatch.adapter.redis;

import org.jspecify.annotations.NullMarked;
