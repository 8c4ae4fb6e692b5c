@NullMarked
package org.dragoman.gateway.domain.script;

import org.jspecify.annotations.NullMarked;
