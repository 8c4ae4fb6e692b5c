/** Tests of the measuring. */
@NullMarked
package org.dragoman.bench;

import org.jspecify.annotations.NullMarked;
