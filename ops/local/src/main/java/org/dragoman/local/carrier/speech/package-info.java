/** What a call hears: sentences, recordings with their captions, and how long each takes. */
@NullMarked
package org.dragoman.local.carrier.speech;

import org.jspecify.annotations.NullMarked;
