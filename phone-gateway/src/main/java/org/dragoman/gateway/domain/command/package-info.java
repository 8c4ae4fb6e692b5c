/** What dispatch-service orders, and how an order is answered. */
@NullMarked
package org.dragoman.gateway.domain.command;

import org.jspecify.annotations.NullMarked;
