/** What is measured: both stores, dispatch-service as a process of its own, a city of any size. */
@NullMarked
package org.dragoman.bench.stage;

import org.jspecify.annotations.NullMarked;
