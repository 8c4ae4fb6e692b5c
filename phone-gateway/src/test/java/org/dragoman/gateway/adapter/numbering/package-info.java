@NullMarked
package org.dragoman.gateway.adapter.numbering;

import org.jspecify.annotations.NullMarked;
