/**
 * A carrier of the tests, as unlike Twilio as can be: what adding one takes, and that it takes one package. It asks in JSON
 * and is answered in JSON.
 */
@NullMarked
package org.dragoman.gateway.adapter.paper;

import org.jspecify.annotations.NullMarked;
