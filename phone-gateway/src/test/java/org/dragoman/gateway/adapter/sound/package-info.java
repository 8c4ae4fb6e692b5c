@NullMarked
package org.dragoman.gateway.adapter.sound;

import org.jspecify.annotations.NullMarked;
