/** The real browser of this machine, for tests and screenshots. */
@NullMarked
package org.dragoman.local.browser;

import org.jspecify.annotations.NullMarked;
