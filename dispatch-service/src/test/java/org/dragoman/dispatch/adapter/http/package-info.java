/** The service as people and machines outside meet it: over HTTP, with real stores. */
@NullMarked
package org.dragoman.dispatch.adapter.http;

import org.jspecify.annotations.NullMarked;
