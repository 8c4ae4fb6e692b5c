/** Tests of the arithmetic. */
@NullMarked
package org.dragoman.bench.figure;

import org.jspecify.annotations.NullMarked;
