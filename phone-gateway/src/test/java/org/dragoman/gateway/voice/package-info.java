@NullMarked
package org.dragoman.gateway.voice;

import org.jspecify.annotations.NullMarked;
