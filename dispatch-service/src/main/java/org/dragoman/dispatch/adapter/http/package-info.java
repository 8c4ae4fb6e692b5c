/** How people and machines outside reach dispatch: the public API, the pages, the live streams. */
@NullMarked
package org.dragoman.dispatch.adapter.http;

import org.jspecify.annotations.NullMarked;
