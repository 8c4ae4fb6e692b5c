/** What a carrier reports about calls and rooms, reduced to an allow-list: never a number, never a raw body. */
@NullMarked
package org.dragoman.gateway.domain.callback;

import org.jspecify.annotations.NullMarked;
