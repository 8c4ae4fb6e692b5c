/** dispatch-service as seen from here, by the contract dispatch-internal.yaml. */
@NullMarked
package org.dragoman.gateway.adapter.dispatch;

import org.jspecify.annotations.NullMarked;
