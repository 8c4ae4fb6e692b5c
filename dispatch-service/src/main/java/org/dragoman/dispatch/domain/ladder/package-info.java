/** What happens as a wait grows. */
@NullMarked
package org.dragoman.dispatch.domain.ladder;

import org.jspecify.annotations.NullMarked;
