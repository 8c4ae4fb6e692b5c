package org.dragoman.dispatch.domain.place;

/** A department of the city that owes residents a service. Unique in its city. */
public record AgencyId(String value) {

    public AgencyId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An agency id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
