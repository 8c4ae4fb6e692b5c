/** What was measured, against what was promised. */
@NullMarked
package org.dragoman.bench.figure;

import org.jspecify.annotations.NullMarked;
