/** What the numbering plans of the world say about a number, by libphonenumber. */
@NullMarked
package org.dragoman.gateway.adapter.numbering;

import org.jspecify.annotations.NullMarked;
