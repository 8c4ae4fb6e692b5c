/** Tests of the gateway as a whole. */
@NullMarked
package org.dragoman.gateway;

import org.jspecify.annotations.NullMarked;
