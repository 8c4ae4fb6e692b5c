/** What every book of recordings keeps. */
@NullMarked
package org.dragoman.gateway.recording;

import org.jspecify.annotations.NullMarked;
