/** The pages without a server: their words. */
@NullMarked
package org.dragoman.dispatch.adapter.http.page;

import org.jspecify.annotations.NullMarked;
