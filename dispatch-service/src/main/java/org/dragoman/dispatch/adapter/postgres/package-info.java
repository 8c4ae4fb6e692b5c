/**
 * The truth. Each class holds the SQL of one port; each public method is one transaction in one city, whose rows alone
 * row-level security shows it.
 */
@NullMarked
package org.dragoman.dispatch.adapter.postgres;

import org.jspecify.annotations.NullMarked;
