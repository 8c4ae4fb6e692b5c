@NullMarked
package org.dragoman.gateway.adapter.twilio.webhook;

import org.jspecify.annotations.NullMarked;
