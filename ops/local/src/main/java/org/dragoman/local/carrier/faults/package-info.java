/** Misbehaviour to order: webhooks lost, doubled, late or out of order, an interface that refuses, calls forgotten. */
@NullMarked
package org.dragoman.local.carrier.faults;

import org.jspecify.annotations.NullMarked;
