package org.dragoman.gateway.domain;

import java.util.regex.Pattern;

/** One tenant of the installation. Nothing of one city is ever returned to another. */
public record CityId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    public CityId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A city id is 2 to 31 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
