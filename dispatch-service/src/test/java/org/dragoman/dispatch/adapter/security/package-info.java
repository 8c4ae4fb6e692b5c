/** What keeps secrets unreadable. */
@NullMarked
package org.dragoman.dispatch.adapter.security;

import org.jspecify.annotations.NullMarked;
