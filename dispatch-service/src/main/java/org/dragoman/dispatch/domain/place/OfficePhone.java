package org.dragoman.dispatch.domain.place;

import java.util.Optional;

/** The phone of an office, as of one moment. */
public record OfficePhone(SiteId site, Opening opening) {

    /** Empty while it is open. */
    public Optional<Opening.Closed> closed() {
        return switch (opening) {
            case Opening.Open open -> Optional.empty();
            case Opening.Closed closed -> Optional.of(closed);
        };
    }
}
