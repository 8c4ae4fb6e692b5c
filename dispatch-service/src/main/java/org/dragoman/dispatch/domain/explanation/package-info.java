/** Why a request went as it did: what was kept of it, told again afterwards by the policy itself. Pure. */
@NullMarked
package org.dragoman.dispatch.domain.explanation;

import org.jspecify.annotations.NullMarked;
