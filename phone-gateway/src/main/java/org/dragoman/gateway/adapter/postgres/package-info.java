/** The gateway's own tables. Each statement runs inside the city that it belongs to. */
@NullMarked
package org.dragoman.gateway.adapter.postgres;

import org.jspecify.annotations.NullMarked;
