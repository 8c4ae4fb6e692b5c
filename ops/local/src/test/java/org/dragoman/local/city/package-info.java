/** Tests of the make-believe cities. */
@NullMarked
package org.dragoman.local.city;

import org.jspecify.annotations.NullMarked;
