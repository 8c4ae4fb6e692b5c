/** What we compare ourselves with: programs of others, found on the machine or not. */
@NullMarked
package org.dragoman.bench.peer;

import org.jspecify.annotations.NullMarked;
