/**
 * A real PostgreSQL and a real Redis for tests: containers where Docker answers, embedded binaries elsewhere. Start at
 * {@link org.dragoman.stores.Stores}. No Spring here, so that every module can use it.
 */
@NullMarked
package org.dragoman.stores;

import org.jspecify.annotations.NullMarked;
