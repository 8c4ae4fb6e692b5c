package org.dragoman.dispatch.domain.assignment;

/** Names one vendor of a city, as its seed file does: {@code harbor-languages}. */
public record VendorId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
