/** Whose telephone service this is: the account, the numbers it owns with their webhooks, and how identifiers are made. */
@NullMarked
package org.dragoman.local.carrier.account;

import org.jspecify.annotations.NullMarked;
