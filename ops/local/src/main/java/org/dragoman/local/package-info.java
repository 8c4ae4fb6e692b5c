/**
 * The local stack in one command: starts PostgreSQL, Redis, both services and the carrier simulator, watches them, and
 * takes everything down again. Start reading at {@link org.dragoman.local.LocalStack}.
 */
@NullMarked
package org.dragoman.local;

import org.jspecify.annotations.NullMarked;
