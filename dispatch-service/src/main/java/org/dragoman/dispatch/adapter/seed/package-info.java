/**
 * Fills an empty installation from the seed files of the schema jar: each city once, in one transaction, as the
 * service's own role and behind the same walls as everything else. Wrong files are refused with one sentence.
 */
@NullMarked
package org.dragoman.dispatch.adapter.seed;

import org.jspecify.annotations.NullMarked;
