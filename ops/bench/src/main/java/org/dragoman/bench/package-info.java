/**
 * Measuring from outside: `ops/bin/load` asks for interpreters as desks do, at a rate that does not wait for answers.
 */
@NullMarked
package org.dragoman.bench;

import org.jspecify.annotations.NullMarked;
