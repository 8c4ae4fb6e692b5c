/** Documents that the carrier keeps for the account. */
@NullMarked
package org.dragoman.local.carrier.bin;

import org.jspecify.annotations.NullMarked;
