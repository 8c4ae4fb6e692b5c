/** The carrier's webhooks: signature, allow-listed parse, and answers within two seconds. */
@NullMarked
package org.dragoman.gateway.adapter.webhook;

import org.jspecify.annotations.NullMarked;
