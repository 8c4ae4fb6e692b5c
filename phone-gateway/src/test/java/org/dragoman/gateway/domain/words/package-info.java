@NullMarked
package org.dragoman.gateway.domain.words;

import org.jspecify.annotations.NullMarked;
