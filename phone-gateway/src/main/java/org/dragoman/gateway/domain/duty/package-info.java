/** The interpreters' duty line: who calls, and what they are told of themselves. */
@NullMarked
package org.dragoman.gateway.domain.duty;

import org.jspecify.annotations.NullMarked;
