/** Language lines: the public numbers that residents dial, and what each offers on its keypad. */
@NullMarked
package org.dragoman.gateway.domain.line;

import org.jspecify.annotations.NullMarked;
