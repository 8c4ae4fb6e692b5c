package org.dragoman.bench;

/**
 * What each request of a run asks for.
 *
 * @param language
 *            BCP 47 tag of a dispatchable variety
 * @param site
 *            id of a site of the token's city
 * @param deskNumber
 *            E.164
 */
record Wanted(String language, String site, String deskNumber) {}
