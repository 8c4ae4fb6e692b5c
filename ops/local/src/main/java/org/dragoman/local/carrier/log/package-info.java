/** What happened, as facts, in order: the independent witness of who rang, who heard what and who was bridged. */
@NullMarked
package org.dragoman.local.carrier.log;

import org.jspecify.annotations.NullMarked;
