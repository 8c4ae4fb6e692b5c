/** Doing what a document says: each verb in turn, for one call, until the call ends or is sent elsewhere. */
@NullMarked
package org.dragoman.local.carrier.script;

import org.jspecify.annotations.NullMarked;
