/** Judges a run by what the clients were told, by SQL, and by what the carrier saw. It knows no code of the product. */
@NullMarked
package org.dragoman.campaign.check;

import org.jspecify.annotations.NullMarked;
