/** The gateway's side door. */
@NullMarked
package org.dragoman.dispatch.adapter.internal;

import org.jspecify.annotations.NullMarked;
