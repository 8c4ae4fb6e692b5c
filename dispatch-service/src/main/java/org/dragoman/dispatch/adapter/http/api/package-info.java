/**
 * The public API: JSON in and out, live streams, and an understandable problem (RFC 9457) for everything that cannot be
 * done. Kept stable; described at {@code /v3/api-docs}.
 */
@NullMarked
package org.dragoman.dispatch.adapter.http.api;

import org.jspecify.annotations.NullMarked;
