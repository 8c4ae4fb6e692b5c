/** Runs inside a JVM with dispatch-service's own class path, and calls what is measured call by call. */
@NullMarked
package org.dragoman.bench.driver;

import org.jspecify.annotations.NullMarked;
