/** The nouns of dispatch: plain Java, free of every technology. See the dictionary in docs. */
@NullMarked
package org.dragoman.dispatch.domain;

import org.jspecify.annotations.NullMarked;
