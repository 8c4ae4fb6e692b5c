/**
 * Through everything: both services as processes of their own, a real PostgreSQL and Redis, the carrier simulator, and a
 * real browser. What phones do is told by the scenarios in plain words ({@link org.dragoman.local.e2e.ScenariosTest});
 * {@link org.dragoman.local.e2e.Stack} runs once for all.
 */
@NullMarked
package org.dragoman.local.e2e;

import org.jspecify.annotations.NullMarked;
