/** The clocks of the gateway: each loop wakes on a nudge and, as a safety net, by itself. */
@NullMarked
package org.dragoman.gateway.adapter.relay;

import org.jspecify.annotations.NullMarked;
