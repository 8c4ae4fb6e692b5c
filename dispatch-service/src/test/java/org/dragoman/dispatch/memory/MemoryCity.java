package org.dragoman.dispatch.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.port.LineSite;

/** A city with its places and its patience. */
record MemoryCity(City city, Timing timing, Ladder ladder, String agency, Map<SiteId, PhoneNumber> sites,
        List<LineSite> lines, HoldBack holdBack) {

    Optional<PhoneNumber> phoneOf(SiteId site) {
        return Optional.ofNullable(sites.get(site));
    }

    String callerId() {
        return lines.stream().map(found -> found.line().number()).min(String::compareTo).orElseThrow();
    }
}
