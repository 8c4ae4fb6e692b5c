package org.dragoman.dispatch.domain.place;

/** A place of an agency where residents are helped: an office, a counter, a call centre. Unique in its city. */
public record SiteId(String value) {

    public SiteId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A site id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
