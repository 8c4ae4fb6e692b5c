/** Text messages: queued, sent, delivered or not, and told of. */
@NullMarked
package org.dragoman.local.carrier.message;

import org.jspecify.annotations.NullMarked;
