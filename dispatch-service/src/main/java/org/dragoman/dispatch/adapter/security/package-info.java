/** Secrets: phone numbers at rest, passwords, tokens, and who may ask for what. */
@NullMarked
package org.dragoman.dispatch.adapter.security;

import org.jspecify.annotations.NullMarked;
