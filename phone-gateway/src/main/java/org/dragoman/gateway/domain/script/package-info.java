/** What one phone hears next, free of any carrier's markup, and the place in a call that a webhook asks from. */
@NullMarked
package org.dragoman.gateway.domain.script;

import org.jspecify.annotations.NullMarked;
