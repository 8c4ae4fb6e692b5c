/** People who ask for interpreters, and what they were told. */
@NullMarked
package org.dragoman.campaign.load;

import org.jspecify.annotations.NullMarked;
