@NullMarked
package org.dragoman.gateway.domain.call;

import org.jspecify.annotations.NullMarked;
