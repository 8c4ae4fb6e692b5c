/**
 * What screens show, each read in one snapshot. Plain values without names of people or numbers of residents; languages
 * are tags, whose names the catalogue knows.
 */
@NullMarked
package org.dragoman.dispatch.domain.view;

import org.jspecify.annotations.NullMarked;
