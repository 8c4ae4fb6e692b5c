/** What moves on open screens: hints that tell a client to read again, and nothing that it could not read itself. */
@NullMarked
package org.dragoman.dispatch.adapter.http.live;

import org.jspecify.annotations.NullMarked;
