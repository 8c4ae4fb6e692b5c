/** Holds the pages under docs to the code. */
@NullMarked
package org.dragoman.local.docs;

import org.jspecify.annotations.NullMarked;
