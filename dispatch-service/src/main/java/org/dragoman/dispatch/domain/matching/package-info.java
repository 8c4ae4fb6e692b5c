/** Who is asked for a request: hard rules with reasons, then one order. Pure. */
@NullMarked
package org.dragoman.dispatch.domain.matching;

import org.jspecify.annotations.NullMarked;
