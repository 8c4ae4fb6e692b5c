/** One class for each benchmark of `ops/bin/bench`. */
@NullMarked
package org.dragoman.bench.benchmark;

import org.jspecify.annotations.NullMarked;
