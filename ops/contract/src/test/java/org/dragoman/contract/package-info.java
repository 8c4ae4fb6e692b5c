@NullMarked
package org.dragoman.contract;

import org.jspecify.annotations.NullMarked;
