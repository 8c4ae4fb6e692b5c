@NullMarked
package org.dragoman.bench.benchmark;

import org.jspecify.annotations.NullMarked;
