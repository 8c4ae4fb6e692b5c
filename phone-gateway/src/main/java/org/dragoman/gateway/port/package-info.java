/** What the use cases need from outside. Each method is one atomic durable effect or one question. */
@NullMarked
package org.dragoman.gateway.port;

import org.jspecify.annotations.NullMarked;
