/** Proof that the servers of the tests are real ones and behave as promised. */
@NullMarked
package org.dragoman.stores;

import org.jspecify.annotations.NullMarked;
