/** What the local stack keeps between runs in `.local`: the two stores, the keysets, logs and process ids. */
@NullMarked
package org.dragoman.local.data;

import org.jspecify.annotations.NullMarked;
