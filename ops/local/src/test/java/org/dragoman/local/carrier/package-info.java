/** The carrier simulator under test: in time of its own against a scripted customer, and over HTTP against the real SDK. */
@NullMarked
package org.dragoman.local.carrier;

import org.jspecify.annotations.NullMarked;
