/** The processes of one installation: two dispatchers, the gateway, PostgreSQL, Redis, the carrier. */
@NullMarked
package org.dragoman.campaign.theatre;

import org.jspecify.annotations.NullMarked;
