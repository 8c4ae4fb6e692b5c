@NullMarked
package org.dragoman.gateway.adapter.http;

import org.jspecify.annotations.NullMarked;
