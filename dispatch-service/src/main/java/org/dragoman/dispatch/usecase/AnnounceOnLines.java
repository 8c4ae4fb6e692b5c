package org.dragoman.dispatch.usecase;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.place.Notice;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Cities;
import reactor.core.publisher.Mono;

/** A supervisor has all lines of the city say something to their callers, or nothing any more. */
public class AnnounceOnLines {

    /** Neither a request nor an interpreter is meant. */
    private static final UUID THE_CITY = new UUID(0, 0);

    private final Audit audit;
    private final Cities cities;

    public AnnounceOnLines(Audit audit, Cities cities) {
        this.audit = audit;
        this.cities = cities;
    }

    public Mono<Void> announce(Caller by, Optional<Notice> notice) {
        return audit.note(by, Intervention.ANNOUNCE, THE_CITY, notice.map(Notice::name).orElse("NONE"))
                .then(cities.announce(by.city(), notice));
    }
}
