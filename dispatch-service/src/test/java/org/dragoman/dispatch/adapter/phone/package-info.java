/** Commands on their way to the gateway. */
@NullMarked
package org.dragoman.dispatch.adapter.phone;

import org.jspecify.annotations.NullMarked;
