/** Tests of what the peers print. */
@NullMarked
package org.dragoman.bench.peer;

import org.jspecify.annotations.NullMarked;
