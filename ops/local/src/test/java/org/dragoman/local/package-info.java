/** Tests of the launcher. */
@NullMarked
package org.dragoman.local;

import org.jspecify.annotations.NullMarked;
