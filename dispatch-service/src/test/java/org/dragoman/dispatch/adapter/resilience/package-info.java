/** Every pool on trial. */
@NullMarked
package org.dragoman.dispatch.adapter.resilience;

import org.jspecify.annotations.NullMarked;
