/** The verbs of dispatch: one class, one public method each. They compose ports and pure rules, and never wait. */
@NullMarked
package org.dragoman.dispatch.usecase;

import org.jspecify.annotations.NullMarked;
