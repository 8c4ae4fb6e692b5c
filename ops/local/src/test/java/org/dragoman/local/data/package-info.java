/** Tests of the launcher: data. */
@NullMarked
package org.dragoman.local.data;

import org.jspecify.annotations.NullMarked;
