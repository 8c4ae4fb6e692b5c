/** Deliberate bugs: each is put into a copy of what was built, and a suite must notice. None is in the product. */
@NullMarked
package org.dragoman.dispatch.mutants;

import org.jspecify.annotations.NullMarked;
