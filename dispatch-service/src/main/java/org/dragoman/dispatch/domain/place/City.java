package org.dragoman.dispatch.domain.place;

import java.time.ZoneId;
import org.dragoman.dispatch.domain.CityId;

/**
 * A tenant.
 *
 * @param hubLanguage BCP 47: the language of its staff and agencies
 */
public record City(CityId id, String name, String hubLanguage, ZoneId timeZone) {}
