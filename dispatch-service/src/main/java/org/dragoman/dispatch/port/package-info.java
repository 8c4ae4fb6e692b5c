/** What the use cases need from outside. One method is one atomic, durable effect, or one consistent read. */
@NullMarked
package org.dragoman.dispatch.port;

import org.jspecify.annotations.NullMarked;
