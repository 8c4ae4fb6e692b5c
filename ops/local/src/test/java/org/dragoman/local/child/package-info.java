/** Tests of the launcher: child. */
@NullMarked
package org.dragoman.local.child;

import org.jspecify.annotations.NullMarked;
