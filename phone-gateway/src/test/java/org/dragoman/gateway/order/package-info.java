/** Calls' lives whose webhooks come in any order, several times, and some of them not at first. */
@NullMarked
package org.dragoman.gateway.order;

import org.jspecify.annotations.NullMarked;
