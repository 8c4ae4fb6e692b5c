package org.dragoman.local.city;

import java.util.List;

/**
 * A phone as the carrier simulator reads it.
 *
 * @param number
 *            E.164
 * @param label
 *            whose it is
 * @param kind
 *            resident, desk, agency, interpreter, backup or vendor
 * @param languages
 *            BCP 47 tags of what its people speak
 */
record WallPhone(String number, String label, String kind, String city, List<String> languages) {}
