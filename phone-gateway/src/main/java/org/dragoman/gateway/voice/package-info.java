/** The texts of every sentence in every language, how each is voiced (a carrier voice or a recording), and who reviewed it. */
@NullMarked
package org.dragoman.gateway.voice;

import org.jspecify.annotations.NullMarked;
