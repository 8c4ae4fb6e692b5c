/** Real processes under faults, each schedule from a seed, judged from outside. Start reading at {@link org.dragoman.campaign.Campaign}. */
@NullMarked
package org.dragoman.campaign;

import org.jspecify.annotations.NullMarked;
