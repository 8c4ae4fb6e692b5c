@NullMarked
package org.dragoman.dispatch.domain.limit;

import org.jspecify.annotations.NullMarked;
