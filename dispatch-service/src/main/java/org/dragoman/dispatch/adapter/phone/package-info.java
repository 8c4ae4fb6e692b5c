/** The way to phone-gateway: commands go out, by the contract that it publishes. */
@NullMarked
package org.dragoman.dispatch.adapter.phone;

import org.jspecify.annotations.NullMarked;
