/** Phone numbers as people type them. */
@NullMarked
package org.dragoman.dispatch.adapter.numbers;

import org.jspecify.annotations.NullMarked;
