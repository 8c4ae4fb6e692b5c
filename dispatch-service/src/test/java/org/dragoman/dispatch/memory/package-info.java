/**
 * Every port of dispatch over plain maps, with the meaning that PostgreSQL and Redis give it (the contract suites in the
 * port package hold all of them to that). Nothing here waits, draws a random number or reads the real time, so a test can run
 * the true use cases from a seed.
 */
@NullMarked
package org.dragoman.dispatch.memory;

import org.jspecify.annotations.NullMarked;
