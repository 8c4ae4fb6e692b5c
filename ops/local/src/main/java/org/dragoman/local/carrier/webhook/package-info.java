/** How the carrier calls a customer's server: signed, with time limits and retries. */
@NullMarked
package org.dragoman.local.carrier.webhook;

import org.jspecify.annotations.NullMarked;
