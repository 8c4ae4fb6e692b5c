/** The verbs of the gateway, one public method each. They compose ports and own no time, thread or technology. */
@NullMarked
package org.dragoman.gateway.usecase;

import org.jspecify.annotations.NullMarked;
