/** What the gateway can say, and in which languages it has words. */
@NullMarked
package org.dragoman.gateway.domain.words;

import org.jspecify.annotations.NullMarked;
