/** Twilio: its REST API through its own SDK, and its markup. The only package that uses Twilio's classes. */
@NullMarked
package org.dragoman.gateway.adapter.twilio;

import org.jspecify.annotations.NullMarked;
