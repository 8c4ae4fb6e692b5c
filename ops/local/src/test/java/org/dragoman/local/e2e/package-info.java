/**
 * Through everything: both services as processes of their own, a real PostgreSQL and Redis, the carrier simulator, and a
 * real browser. One class per scenario; {@link org.dragoman.local.e2e.Stack} runs once for all of them.
 */
@NullMarked
package org.dragoman.local.e2e;

import org.jspecify.annotations.NullMarked;
