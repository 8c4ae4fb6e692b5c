/** Numbers for operators, by Micrometer: literal names, bounded labels. */
@NullMarked
package org.dragoman.dispatch.adapter.metrics;

import org.jspecify.annotations.NullMarked;
