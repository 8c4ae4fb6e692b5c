package org.dragoman.dispatch.memory;

import java.time.LocalDate;
import java.util.HashMap;
import org.dragoman.dispatch.domain.leg.LegId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.limit.DailyLimit;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.place.Announcing;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.domain.place.OpeningHours;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.port.Cities;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.port.Complaints;
import org.dragoman.dispatch.port.Explanations;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Limits;
import org.dragoman.dispatch.port.LineSite;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.Offices;
import org.dragoman.dispatch.port.Outbox;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.Qualifications;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Requests;
import org.dragoman.dispatch.port.Sessions;
import org.dragoman.dispatch.port.Shifts;
import org.dragoman.dispatch.port.Stage;
import org.dragoman.dispatch.port.Waits;
import org.dragoman.dispatch.port.Vendors;
import org.dragoman.dispatch.domain.assignment.VendorId;
import org.dragoman.dispatch.domain.vendor.VendorTerms;

/** The in-memory adapters over one store. */
public final class MemoryStage implements Stage {

    public static final PhoneNumber SITE_PHONE = new PhoneNumber("+12125550142");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T17:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock, new SequentialIdentities());

    @Override
    public Requests requests() {
        return new InMemoryRequests(store);
    }

    @Override
    public Queue queue() {
        return new InMemoryQueue(store);
    }

    @Override
    public Matches matches() {
        return new InMemoryMatches(store);
    }

    @Override
    public Explanations explanations() {
        return new InMemoryExplanations(store, new InMemoryMatches(store));
    }

    @Override
    public Sessions sessions() {
        return new InMemorySessions(store);
    }

    @Override
    public Interpreters interpreters() {
        return new InMemoryInterpreters(store);
    }

    @Override
    public Shifts shifts() {
        return new InMemoryShifts(store);
    }

    @Override
    public Qualifications qualifications() {
        return new InMemoryQualifications(store);
    }

    @Override
    public void accept(CityId city, SubjectDomain domain, Set<String> kinds) {
        store.accepts.put(city, Map.of(domain, kinds));
    }

    @Override
    public Complaints complaints() {
        return new InMemoryComplaints(store);
    }

    @Override
    public Offices offices() {
        return new InMemoryOffices(store);
    }

    @Override
    public void addOffice(CityId city, SiteId site, String code, PhoneNumber phone) {
        var found = store.city(city);
        var sites = new HashMap<>(found.sites());
        sites.put(site, phone);
        store.cities.put(city, new MemoryCity(found.city(), found.timing(), found.ladder(), found.agency(), sites,
                found.lines(), found.holdBack()));
        store.offices.code(city, site, code);
    }

    @Override
    public void giveHours(CityId city, SiteId site, OpeningHours hours) {
        store.offices.hours(city, site, hours);
    }

    @Override
    public void giveHolidays(CityId city, List<LocalDate> ofCity, List<LocalDate> ofAgency) {
        store.offices.holidays(city, ofCity, ofAgency);
    }

    @Override
    public Outbox outbox() {
        return new InMemoryOutbox(store);
    }

    @Override
    public Waits waits() {
        return new InMemoryWaits(store);
    }

    @Override
    public Limits limits() {
        return new InMemoryLimits(store);
    }

    @Override
    public void giveLimit(CityId city, DailyLimit limit) {
        store.limits.put(city, limit);
    }

    @Override
    public Identities identities() {
        return store.identities;
    }

    public Clock clock() {
        return clock;
    }

    @Override
    public CityId foundCity() {
        return foundCity(Timing.DEFAULT, Ladder.ONE_BY_ONE, List.of(Hire.CREOLE));
    }

    @Override
    public CityId foundCity(Ladder ladder) {
        return foundCity(Timing.DEFAULT, ladder, List.of(Hire.CREOLE));
    }

    @Override
    public CityId foundCity(HoldBack holdBack) {
        return foundCity(Timing.DEFAULT, Ladder.ONE_BY_ONE, List.of(Hire.CREOLE), holdBack);
    }

    /** With a patience and a ladder of its own, and a line that offers these varieties. */
    public CityId foundCity(Timing timing, Ladder ladder, List<VarietyTag> offered) {
        return foundCity(timing, ladder, offered, HoldBack.DEFAULT);
    }

    public CityId foundCity(Timing timing, Ladder ladder, List<VarietyTag> offered, HoldBack holdBack) {
        int number = store.cities.size() + 1;
        var id = new CityId("city-" + number);
        var line = new Line(id, "+1212556%04d".formatted(number), "+12125550199", "en",
                List.of(new Line.Key("1", "en", Optional.empty(), List.of()),
                        new Line.Key("3", "ht", Optional.empty(),
                                offered.stream().map(tag -> new Line.Choice("1", tag)).toList())),
                Announcing.NOTHING);
        store.cities.put(id, new MemoryCity(new City(id, "City " + number, "en", ZoneId.of("America/New_York")),
                timing, ladder, "Human Resources Administration", Map.of(SITE, SITE_PHONE),
                List.of(new LineSite(line, SITE)), holdBack));
        return id;
    }

    @Override
    public void giveLadder(CityId city, Ladder ladder) {
        var found = store.city(city);
        store.cities.put(city, new MemoryCity(found.city(), found.timing(), ladder, found.agency(), found.sites(),
                found.lines(), found.holdBack()));
    }

    @Override
    public void giveAgencyLadder(CityId city, Optional<Ladder> ladder) {
        store.agencyLadders.remove(city);
        ladder.ifPresent(own -> store.agencyLadders.put(city, own));
    }

    @Override
    public InterpreterId hire(CityId city, Hire hire) {
        var id = new InterpreterId(store.identities.next());
        store.write(Person.hired(city, id, hire, store.now()));
        return id;
    }

    @Override
    public Vendors vendors() {
        return new InMemoryVendors(store);
    }

    @Override
    public void engage(CityId city, String vendor, int rank, PhoneNumber phone, VendorTerms terms,
            VarietyTag... varieties) {
        store.vendors.add(new MemoryStore.VendorRow(city, new VendorId(vendor), rank, Set.of(varieties), phone,
                terms));
    }

    @Override
    public void suspend(CityId city, InterpreterId interpreter) {
        store.person(city, interpreter).ifPresent(person -> store.write(person.suspend()));
    }

    @Override
    public void garbleNumber(CityId city, LegId leg) {
        store.numbers.remove(leg);
    }

    @Override
    public void revokeCertifications(CityId city, InterpreterId interpreter) {
        store.person(city, interpreter).ifPresent(person -> store.write(person.withoutCertifications()));
    }

    @Override
    public Availability availability(CityId city, InterpreterId interpreter) {
        return store.person(city, interpreter).orElseThrow().availability();
    }

    /** Everything that a judge must know of this moment. */
    public Census census() {
        return Census.of(store);
    }

    /** A deliberate bug: nothing in the store stands between an interpreter and a second offer. */
    public void dropUniqueIndexes() {
        store.uniqueIndexes = false;
    }

    /** Who is free and who waits, as the store itself has it. */
    public Pool truth() {
        return new StorePool(store);
    }

    @Override
    public Cities cities() {
        return new InMemoryCities(store);
    }

    public String lineOf(CityId city) {
        return store.city(city).callerId();
    }

    @Override
    public Instant now() {
        return store.now();
    }

    @Override
    public void advance(Duration time) {
        clock.advance(time);
    }

    @Override
    public Map<String, Long> rows(CityId city) {
        return Map.of("request", store.requestsOf(city).count(),
                "leg", store.requestsOf(city).mapToLong(row -> row.session().legs().size()).sum(),
                "assignment", store.assignments.values().stream().filter(row -> row.city().equals(city)).count(),
                "outbox", store.commands.of(city).count());
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
