/** One long evening: thousands of requests in a city of hundreds of interpreters, a dispatcher killed midway. */
@NullMarked
package org.dragoman.campaign.crowd;

import org.jspecify.annotations.NullMarked;
