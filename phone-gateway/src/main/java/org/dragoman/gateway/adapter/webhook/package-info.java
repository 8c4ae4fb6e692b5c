/**
 * What a carrier asks while a call is up, and what it is answered, whichever carrier it is: positions as addresses, a
 * question, and where it leads. How a question and a script are written on the wire is the carrier's own package's.
 */
@NullMarked
package org.dragoman.gateway.adapter.webhook;

import org.jspecify.annotations.NullMarked;
