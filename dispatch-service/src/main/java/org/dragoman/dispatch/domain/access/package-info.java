/** People and machines who may ask, and for what. */
@NullMarked
package org.dragoman.dispatch.domain.access;

import org.jspecify.annotations.NullMarked;
