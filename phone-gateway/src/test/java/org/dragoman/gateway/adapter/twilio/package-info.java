@NullMarked
package org.dragoman.gateway.adapter.twilio;

import org.jspecify.annotations.NullMarked;
