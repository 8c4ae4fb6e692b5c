/** Counters and gauges by Micrometer; labels are closed sets, never a number or a name. */
@NullMarked
package org.dragoman.gateway.adapter.metrics;

import org.jspecify.annotations.NullMarked;
