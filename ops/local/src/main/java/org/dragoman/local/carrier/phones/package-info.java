/** The telephones of a make-believe city: who has one, what it is doing, and hands that answer by themselves. */
@NullMarked
package org.dragoman.local.carrier.phones;

import org.jspecify.annotations.NullMarked;
