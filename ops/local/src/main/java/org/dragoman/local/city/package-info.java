/** The people and phones of the make-believe cities, from the same seed files that fill the database. */
@NullMarked
package org.dragoman.local.city;

import org.jspecify.annotations.NullMarked;
