/** The PostgreSQL adapters on trial. */
@NullMarked
package org.dragoman.dispatch.adapter.postgres;

import org.jspecify.annotations.NullMarked;
