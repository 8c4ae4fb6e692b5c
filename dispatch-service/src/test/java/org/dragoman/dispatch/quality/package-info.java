/**
 * Dispatch quality: a city's week under our policy, under those of others, and below what nobody can do better. Virtual
 * time, one seed is one week. What is assumed stands in {@link org.dragoman.dispatch.quality.Assumptions} alone; method
 * and figures in docs/dispatch-quality.md.
 */
@NullMarked
package org.dragoman.dispatch.quality;

import org.jspecify.annotations.NullMarked;
