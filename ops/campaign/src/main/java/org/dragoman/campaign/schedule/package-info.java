/** What goes wrong and when, as a function of a seed. */
@NullMarked
package org.dragoman.campaign.schedule;

import org.jspecify.annotations.NullMarked;
