package org.dragoman.dispatch.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.place.Announcing;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.domain.place.Notice;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.place.StaffLine;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.port.LineSite;

/** A city with its places and its patience. */
record MemoryCity(City city, Timing timing, Ladder ladder, String agency, Map<SiteId, PhoneNumber> sites,
        List<LineSite> lines, HoldBack holdBack) {

    Optional<PhoneNumber> phoneOf(SiteId site) {
        return Optional.ofNullable(sites.get(site));
    }

    MemoryCity announcing(Optional<Notice> notice) {
        return new MemoryCity(city, timing, ladder, agency, sites,
                lines.stream().map(at -> new LineSite(announcing(at.line(), notice), at.site())).toList(), holdBack);
    }

    private static Line announcing(Line line, Optional<Notice> notice) {
        return new Line(line.city(), line.number(), line.backupNumber(), line.hubLanguage(), line.menu(),
                new Announcing(line.announcing().danger(), notice));
    }

    /** Every city has one number for its offices. */
    List<StaffLine> staffLines() {
        return lines.stream().map(LineSite::line).map(line -> new StaffLine(line.city(), line.number() + "7",
                line.backupNumber(), line.hubLanguage(), StaffLine.Kind.AGENCY)).toList();
    }

    String callerId() {
        return lines.stream().map(found -> found.line().number()).min(String::compareTo).orElseThrow();
    }
}
