/** The whole service over real PostgreSQL and Redis, with a gateway that only listens. */
@NullMarked
package org.dragoman.dispatch.system;

import org.jspecify.annotations.NullMarked;
