/**
 * What happens in a call: events are read ({@link Meaning}), looked up in one table ({@link StateTable}) and worked out
 * for the phones and people of the session ({@link Consequences}). Pure; time arrives in the session.
 */
@NullMarked
package org.dragoman.dispatch.domain.session;

import org.jspecify.annotations.NullMarked;
