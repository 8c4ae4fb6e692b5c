/** Webhooks that no carrier sends: generated, signed half of the time, and none of them may do harm. */
@NullMarked
package org.dragoman.gateway.malformed;

import org.jspecify.annotations.NullMarked;
