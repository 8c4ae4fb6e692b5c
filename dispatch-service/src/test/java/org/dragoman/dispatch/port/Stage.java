package org.dragoman.dispatch.port;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.dispatch.domain.leg.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.place.OpeningHours;
import org.dragoman.dispatch.domain.vendor.VendorTerms;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.limit.DailyLimit;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.place.AgencyId;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/**
 * Adapters on trial, over one store, with the hands that set the scene as its owner would. A suite shares one stage, so
 * each test founds cities of its own.
 */
public interface Stage extends AutoCloseable {

    /** The site that every city has. */
    SiteId SITE = new SiteId("flushing");

    AgencyId AGENCY = new AgencyId("hra");

    Cities cities();

    Requests requests();

    Queue queue();

    Matches matches();

    Explanations explanations();

    Sessions sessions();

    Interpreters interpreters();

    Shifts shifts();

    Complaints complaints();

    Offices offices();

    Outbox outbox();

    Waits waits();

    Qualifications qualifications();

    Vendors vendors();

    Limits limits();

    Identities identities();

    /** A city like New York (hub English, its time zone, the patience of the defaults), with one agency, site and line. */
    CityId foundCity();

    /** The same with a ladder of its own. */
    CityId foundCity(Ladder ladder);

    /** The same, which spares last free speakers this long. */
    CityId foundCity(HoldBack holdBack);

    /** The city changes its mind. */
    void giveLadder(CityId city, Ladder ladder);

    /** So does its one agency; empty: it has none of its own any more. */
    void giveAgencyLadder(CityId city, Optional<Ladder> ladder);

    /** From now on the city means to make so many calls a day. */
    void giveLimit(CityId city, DailyLimit limit);

    InterpreterId hire(CityId city, Hire hire);

    /** An outside service for these varieties, of this id and name; all may share one phone. */
    default void engage(CityId city, String vendor, int rank, PhoneNumber phone, VarietyTag... varieties) {
        engage(city, vendor, rank, phone, VendorTerms.NONE, varieties);
    }

    void engage(CityId city, String vendor, int rank, PhoneNumber phone, VendorTerms terms, VarietyTag... varieties);

    void suspend(CityId city, InterpreterId interpreter);

    /** From now on the city's one agency takes only these kinds of certification for the domain. */
    void accept(CityId city, SubjectDomain domain, Set<String> kinds);

    /** One more site of the city's one agency. */
    void addOffice(CityId city, SiteId site, String code, PhoneNumber phone);

    void giveHours(CityId city, SiteId site, OpeningHours hours);

    void giveHolidays(CityId city, List<LocalDate> ofCity, List<LocalDate> ofAgency);

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
