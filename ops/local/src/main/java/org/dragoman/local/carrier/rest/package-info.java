/** The carrier's REST interface, as its published SDK speaks it, with its errors in its own form. */
@NullMarked
package org.dragoman.local.carrier.rest;

import org.jspecify.annotations.NullMarked;
