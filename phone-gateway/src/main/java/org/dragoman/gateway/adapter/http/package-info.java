/** What dispatch-service calls, by the contract gateway-internal.yaml, and who may call it. */
@NullMarked
package org.dragoman.gateway.adapter.http;

import org.jspecify.annotations.NullMarked;
