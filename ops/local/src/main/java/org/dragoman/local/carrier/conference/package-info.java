/** Rooms in which calls hear each other: joining, waiting, hold, announcements, leaving and how a room ends. */
@NullMarked
package org.dragoman.local.carrier.conference;

import org.jspecify.annotations.NullMarked;
