/** Tests of the launcher: process. */
@NullMarked
package org.dragoman.local.process;

import org.jspecify.annotations.NullMarked;
