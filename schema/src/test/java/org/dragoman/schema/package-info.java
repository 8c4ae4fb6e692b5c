/** Judges the files of this module: contracts, language catalogue, seeds. */
@NullMarked
package org.dragoman.schema;

import org.jspecify.annotations.NullMarked;
