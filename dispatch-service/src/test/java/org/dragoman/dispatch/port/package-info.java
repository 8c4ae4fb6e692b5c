/** What every adapter of a port must keep, as suites that each of them runs. */
@NullMarked
package org.dragoman.dispatch.port;

import org.jspecify.annotations.NullMarked;
