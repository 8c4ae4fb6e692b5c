/** The carrier's instruction language: reading a document and doing what it says, verb by verb. */
@NullMarked
package org.dragoman.local.carrier.twiml;

import org.jspecify.annotations.NullMarked;
