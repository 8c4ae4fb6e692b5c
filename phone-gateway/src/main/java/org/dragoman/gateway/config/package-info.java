/** Validated settings and the wiring of the parts; a wrong setting stops the start with one clear sentence. */
@NullMarked
package org.dragoman.gateway.config;

import org.jspecify.annotations.NullMarked;
