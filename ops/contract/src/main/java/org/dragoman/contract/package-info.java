/**
 * The carrier's published description of its REST interface, as a judge of what tests say to a carrier and hear from it.
 * For tests only: nothing that is shipped knows of it.
 */
@NullMarked
package org.dragoman.contract;

import org.jspecify.annotations.NullMarked;
