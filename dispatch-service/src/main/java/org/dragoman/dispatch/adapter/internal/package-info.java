/** What phone-gateway may ask and tell: the contract {@code dispatch-internal.yaml}. */
@NullMarked
package org.dragoman.dispatch.adapter.internal;

import org.jspecify.annotations.NullMarked;
