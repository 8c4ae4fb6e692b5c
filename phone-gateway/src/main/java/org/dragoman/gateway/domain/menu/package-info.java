/** The residents' menu as a pure function of line, position and key. */
@NullMarked
package org.dragoman.gateway.domain.menu;

import org.jspecify.annotations.NullMarked;
