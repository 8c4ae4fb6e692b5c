/** Numbers for operators. */
@NullMarked
package org.dragoman.dispatch.adapter.metrics;

import org.jspecify.annotations.NullMarked;
