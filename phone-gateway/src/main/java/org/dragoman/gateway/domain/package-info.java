/** The nouns of the gateway: plain Java, free of every technology. Guarded by ArchitectureTest. */
@NullMarked
package org.dragoman.gateway.domain;

import org.jspecify.annotations.NullMarked;
