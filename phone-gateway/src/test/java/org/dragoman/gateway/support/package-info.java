/** A whole gateway for tests: real PostgreSQL, and small servers that follow the contracts on both of its sides. */
@NullMarked
package org.dragoman.gateway.support;

import org.jspecify.annotations.NullMarked;
