/** What was agreed with the outside interpreting services. */
@NullMarked
package org.dragoman.dispatch.domain.vendor;

import org.jspecify.annotations.NullMarked;
