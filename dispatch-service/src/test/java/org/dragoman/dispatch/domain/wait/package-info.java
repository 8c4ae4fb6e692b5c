/** What is said about a wait, and how well it holds. */
@NullMarked
package org.dragoman.dispatch.domain.wait;

import org.jspecify.annotations.NullMarked;
