/** The rules of the house, and proof that each of them bites. */
@NullMarked
package org.dragoman.dispatch.architecture;

import org.jspecify.annotations.NullMarked;
