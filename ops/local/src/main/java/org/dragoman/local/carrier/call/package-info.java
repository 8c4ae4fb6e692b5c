/** One phone call: how it is placed at the account's pace, how it rings, is answered and ends, and who is told. */
@NullMarked
package org.dragoman.local.carrier.call;

import org.jspecify.annotations.NullMarked;
