/** What happens by itself: the relay of commands, the sweep, and hints between instances. */
@NullMarked
package org.dragoman.dispatch.adapter.background;

import org.jspecify.annotations.NullMarked;
