@NullMarked
package org.dragoman.gateway.usecase;

import org.jspecify.annotations.NullMarked;
