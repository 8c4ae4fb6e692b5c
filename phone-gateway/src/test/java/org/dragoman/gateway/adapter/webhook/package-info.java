@NullMarked
package org.dragoman.gateway.adapter.webhook;

import org.jspecify.annotations.NullMarked;
