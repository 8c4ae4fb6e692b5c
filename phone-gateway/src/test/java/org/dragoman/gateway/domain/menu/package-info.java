@NullMarked
package org.dragoman.gateway.domain.menu;

import org.jspecify.annotations.NullMarked;
