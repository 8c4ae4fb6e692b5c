/** The only class of the local stack that runs inside the services' own processes. */
@NullMarked
package org.dragoman.local.child;

import org.jspecify.annotations.NullMarked;
