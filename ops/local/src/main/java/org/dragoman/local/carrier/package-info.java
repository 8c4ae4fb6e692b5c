/**
 * A carrier simulator: it speaks Twilio's public contract (REST, signed webhooks, TwiML) and knows nothing of Dragoman. It
 * is no shortcut: phone-gateway talks to it with the real SDK and cannot tell it from the carrier, but for the address.
 */
@NullMarked
package org.dragoman.local.carrier;

import org.jspecify.annotations.NullMarked;
