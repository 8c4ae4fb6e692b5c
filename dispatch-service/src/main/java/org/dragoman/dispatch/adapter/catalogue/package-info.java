/**
 * Reads the language catalogue from the schema jar (YAML) once, at start, and lets ICU4J add what people may type: names
 * romanised, and the names of countries. A file that is wrong stops the start with one sentence.
 */
@NullMarked
package org.dragoman.dispatch.adapter.catalogue;

import org.jspecify.annotations.NullMarked;
