/** The pages: rendered here, readable without script, in the language of the city's staff or of the resident. */
@NullMarked
package org.dragoman.dispatch.adapter.http.page;

import org.jspecify.annotations.NullMarked;
