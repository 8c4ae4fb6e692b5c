/**
 * What is dispatched: language varieties, the macrolanguages that are only questions, and the catalogue that tells them
 * apart. Immutable after loading; plain JDK; never substitutes one variety for another.
 */
@NullMarked
package org.dragoman.dispatch.domain.language;

import org.jspecify.annotations.NullMarked;
