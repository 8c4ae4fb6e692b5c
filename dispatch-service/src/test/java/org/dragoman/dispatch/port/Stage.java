package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.leg.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.place.SiteId;

/**
 * Adapters on trial, over one store, with the hands that set the scene as its owner would. A suite shares one stage, so
 * each test founds cities of its own.
 */
public interface Stage extends AutoCloseable {

    /** The site that every city has. */
    SiteId SITE = new SiteId("flushing");

    Requests requests();

    Queue queue();

    Matches matches();

    Sessions sessions();

    Interpreters interpreters();

    Outbox outbox();

    Identities identities();

    /** A city like New York (hub English, its time zone, the patience of the defaults), with one agency, site and line. */
    CityId foundCity();

    /** The same with a ladder of its own. */
    CityId foundCity(Ladder ladder);

    /** The same, which spares last free speakers this long. */
    CityId foundCity(HoldBack holdBack);

    InterpreterId hire(CityId city, Hire hire);

    void suspend(CityId city, InterpreterId interpreter);

    /** The stored number of this phone becomes unreadable, as after the loss of a key. */
    void garbleNumber(CityId city, LegId leg);

    void revokeCertifications(CityId city, InterpreterId interpreter);

    Availability availability(CityId city, InterpreterId interpreter);

    /** By the clock of the store. */
    Instant now();

    void advance(Duration time);

    /** How many rows of a kind a city has: request, assignment, leg, outbox, ledger … */
    Map<String, Long> rows(CityId city);

    @Override
    void close();
}
