/** Twilio's webhooks: signature, allow-listed parse, and answers within a second. */
@NullMarked
package org.dragoman.gateway.adapter.twilio.webhook;

import org.jspecify.annotations.NullMarked;
