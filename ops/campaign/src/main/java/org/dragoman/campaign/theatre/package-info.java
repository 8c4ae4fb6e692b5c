/** The processes of one installation: two dispatchers, two gateways, PostgreSQL, Redis, the carrier. */
@NullMarked
package org.dragoman.campaign.theatre;

import org.jspecify.annotations.NullMarked;
