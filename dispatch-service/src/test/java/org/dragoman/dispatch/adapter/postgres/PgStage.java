package org.dragoman.dispatch.adapter.postgres;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.dispatch.domain.leg.LegId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.place.OpeningHours;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.port.Offices;
import tools.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.adapter.catalogue.RealCatalogue;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.vendor.Tariff;
import org.dragoman.dispatch.domain.vendor.VendorTerms;
import org.dragoman.dispatch.port.Vendors;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.limit.DailyLimit;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.port.Cities;
import org.dragoman.dispatch.port.Complaints;
import org.dragoman.dispatch.port.DeskViews;
import org.dragoman.dispatch.port.Explanations;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Limits;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.OpenVault;
import org.dragoman.dispatch.port.Outbox;
import org.dragoman.dispatch.port.PhoneVault;
import org.dragoman.dispatch.port.Qualifications;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.RandomIdentities;
import org.dragoman.dispatch.port.Requests;
import org.dragoman.dispatch.port.Sessions;
import org.dragoman.dispatch.port.Shifts;
import org.dragoman.dispatch.port.Stage;
import org.dragoman.dispatch.port.Waits;
import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL adapters, through the role that owns nothing, over one real database. */
public final class PgStage implements Stage {

    private static @Nullable PgStage shared;

    private final Database database = Stores.postgres().freshDatabase("a settable clock", OwnersHands::prepare);
    private final OwnersHands owner = new OwnersHands(database);
    private final CityTransactions transactions = AppRole.transactions(database);
    private final PhoneVault vault = new OpenVault();
    private final Identities identities = new RandomIdentities();
    private final Ledger ledger = new Ledger();
    private final OutboxWriter outboxWriter = new OutboxWriter(identities);
    private final CityRows rows = new CityRows(owner, vault);
    private int cities;

    private PgStage() {}

    /** One for all suites of this JVM: each test has cities of its own. */
    public static synchronized PgStage shared() {
        var stage = shared == null ? new PgStage() : shared;
        shared = stage;
        return stage;
    }

    @Override
    public Cities cities() {
        return new PgCities(transactions);
    }

    @Override
    public Requests requests() {
        return new PgRequests(transactions, new OrderWriter(vault), ledger);
    }

    @Override
    public Queue queue() {
        return new PgQueue(transactions, new MatchableQuery(new Scarcity(RealCatalogue.get())));
    }

    @Override
    public Matches matches() {
        var catalogue = RealCatalogue.get();
        var scarcity = new Scarcity(catalogue);
        return new PgMatches(transactions, new CandidateQuery(scarcity), scarcity,
                new MatchCommit(transactions, identities, new VarietyNames(catalogue)));
    }

    @Override
    public Explanations explanations() {
        var scarcity = new Scarcity(RealCatalogue.get());
        return new PgExplanations(transactions, new CandidateQuery(scarcity), scarcity);
    }

    @Override
    public Sessions sessions() {
        var writer = new ChangeWriter(new EffectWriter(outboxWriter, new CallBackWriter(vault)), ledger);
        return new PgSessions(transactions, new SessionLoader(), writer,
                new SuspensionWriter(transactions, new SessionLoader(), writer));
    }

    @Override
    public Interpreters interpreters() {
        return new PgInterpreters(transactions);
    }

    @Override
    public Shifts shifts() {
        return new PgShifts(transactions);
    }

    @Override
    public Qualifications qualifications() {
        return new PgQualifications(transactions, identities);
    }

    @Override
    public void accept(CityId city, SubjectDomain domain, Set<String> kinds) {
        owner.run("update dispatch.agency set settings = cast(? as jsonb) where city_id = ?",
                JsonMapper.shared().writeValueAsString(Map.of("accepts", Map.of(domain.code(), kinds))), city.value());
    }

    @Override
    public Complaints complaints() {
        return new PgComplaints(transactions);
    }

    DeskViews deskViews() {
        return new PgDeskViews(transactions, vault);
    }

    @Override
    public Offices offices() {
        return new PgOffices(transactions);
    }

    @Override
    public void addOffice(CityId city, SiteId site, String code, PhoneNumber phone) {
        owner.run("""
                insert into dispatch.site (city_id, site_id, agency_id, name, phone_cipher, code)
                values (?, ?, 'hra', ?, ?, ?)""", city.value(), site.value(), site.value(), vault.seal(city, phone),
                code);
    }

    @Override
    public void giveHours(CityId city, SiteId site, OpeningHours hours) {
        owner.run("update dispatch.site set open_minutes = cast(? as int4multirange) where city_id = ? and site_id = ?",
                hours.spans().stream().map(span -> "[%d,%d)".formatted(span.from(), span.to()))
                        .collect(Collectors.joining(",", "{", "}")),
                city.value(), site.value());
    }

    @Override
    public void giveHolidays(CityId city, List<LocalDate> ofCity, List<LocalDate> ofAgency) {
        owner.run("update dispatch.city set settings = settings || cast(? as jsonb) where city_id = ?",
                holidays(ofCity), city.value());
        owner.run("update dispatch.agency set settings = settings || cast(? as jsonb) where city_id = ?",
                holidays(ofAgency), city.value());
    }

    private static String holidays(List<LocalDate> days) {
        return JsonMapper.shared().writeValueAsString(
                Map.of("holidays", days.stream().map(LocalDate::toString).toList()));
    }

    PgDutyCalls dutyCalls() {
        return new PgDutyCalls(transactions);
    }

    @Override
    public Outbox outbox() {
        return new PgOutbox(transactions, vault, ledger);
    }

    @Override
    public Waits waits() {
        return new PgWaits(transactions);
    }

    PgOfficeCalls officeCalls() {
        return new PgOfficeCalls(transactions, vault);
    }

    PhoneVault vault() {
        return vault;
    }

    PgBoardViews boards() {
        return new PgBoardViews(transactions);
    }

    PgSnapshots snapshots() {
        return new PgSnapshots(transactions);
    }

    /** A connection of its own, for what must happen beside the others. */
    OwnersHands otherHands() {
        return new OwnersHands(database);
    }

    public PgPool pool() {
        return new PgPool(transactions);
    }

    @Override
    public Limits limits() {
        return new PgLimits(transactions, vault, identities);
    }

    @Override
    public void giveLimit(CityId city, DailyLimit limit) {
        owner.run("""
                update dispatch.city
                set settings = settings || jsonb_build_object('limits', jsonb_build_object('callsPerDay', cast(? as integer)))
                where city_id = ?""", limit.callsPerDay(), city.value());
    }

    @Override
    public Identities identities() {
        return identities;
    }

    @Override
    public CityId foundCity() {
        cities++;
        var city = new CityId("city-" + cities);
        rows.found(city, "+1212556%04d".formatted(cities));
        return city;
    }

    @Override
    public CityId foundCity(Ladder ladder) {
        var city = foundCity();
        giveLadder(city, ladder);
        return city;
    }

    @Override
    public CityId foundCity(HoldBack holdBack) {
        var city = foundCity();
        owner.run(
                "update dispatch.city set settings = jsonb_build_object('holdBackSeconds', cast(? as bigint)) where city_id = ?",
                holdBack.longest().toSeconds(), city.value());
        return city;
    }

    @Override
    public void giveLadder(CityId city, Ladder ladder) {
        owner.run("update dispatch.city set settings = settings || cast(? as jsonb) where city_id = ?",
                settings(ladder), city.value());
    }

    @Override
    public void giveAgencyLadder(CityId city, Optional<Ladder> ladder) {
        owner.run("update dispatch.agency set settings = cast(? as jsonb) where city_id = ?",
                ladder.map(PgStage::settings).orElse("{}"), city.value());
    }

    private static String settings(Ladder ladder) {
        return JsonMapper.shared().writeValueAsString(Map.of("ladder", ladder.rungs().stream()
                .map(rung -> Map.of("afterSeconds", rung.after().toSeconds(), "phones", rung.phones(), "vendor",
                        rung.vendor(),
                        "callBack", rung.callBack(), "dropPreferences",
                        rung.dropPreferences().stream().map(Preference::code).toList()))
                .toList()));
    }

    @Override
    public InterpreterId hire(CityId city, Hire hire) {
        return rows.hire(city, hire, now());
    }

    @Override
    public Vendors vendors() {
        return new PgVendors(transactions, new SessionLoader(), outboxWriter, ledger,
                new VarietyNames(RealCatalogue.get()));
    }

    @Override
    public void engage(CityId city, String vendor, int rank, PhoneNumber phone, VendorTerms terms,
            VarietyTag... varieties) {
        owner.run("insert into dispatch.vendor values (?, ?, ?, ?, ?, ?, ?, cast(? as int4multirange), ?, ?)",
                city.value(), vendor, vendor, vault.seal(city, phone),
                Stream.of(varieties).map(VarietyTag::value).toArray(String[]::new), rank,
                terms.digits().map(digits -> vault.seal(city, digits)).orElse(null),
                terms.hours().map(hours -> hours.spans().stream()
                        .map(span -> "[%d,%d)".formatted(span.from(), span.to()))
                        .collect(Collectors.joining(",", "{", "}"))).orElse(null),
                terms.tariff().map(Tariff::centsPerMinute).orElse(null),
                terms.tariff().map(Tariff::minimumMinutes).orElse(1));
    }

    @Override
    public void suspend(CityId city, InterpreterId interpreter) {
        owner.run("update dispatch.interpreter set suspended = true where city_id = ? and interpreter_id = ?",
                city.value(), interpreter.value());
    }

    /** So many who wait and so many who are free, for four varieties that nobody can match with each other. */
    public void crowd(CityId city, int waiting, int free) {
        owner.run("""
                insert into dispatch.request (city_id, request_id, reference, variety, site_id, domain, urgency, channel,
                    reach, state, created_at, waiting_since, deadline_at)
                select ?, gen_random_uuid(), 'W' || n, 'w' || chr(97 + mod(n, 4)), ?, 'general', 'ROUTINE', 'PHONE',
                    'STAY_ON_LINE', 'WAITING', t.now - make_interval(secs => n), t.now, t.now + interval '1 hour'
                from generate_series(1, ?) n cross join (select dispatch.clock() as now) t""",
                city.value(), Stage.SITE.value(), waiting);
        owner.run("""
                insert into dispatch.interpreter (city_id, interpreter_id, public_number, name, phone_cipher, phone_key,
                    availability, availability_since, idle_since)
                select ?, gen_random_uuid(), 'F' || n, 'Test', '\\x00', decode(md5(cast(? as text) || n), 'hex'), 'AVAILABLE', t.now,
                    t.now - make_interval(secs => n)
                from generate_series(1, ?) n cross join (select dispatch.clock() as now) t""",
                city.value(), city.value(), free);
        owner.run("""
                insert into dispatch.interpreter_variety
                select i.city_id, i.interpreter_id, v.variety from dispatch.interpreter i
                cross join lateral (values ('fa'), ('f' || chr(98 + mod(abs(hashtext(i.public_number)), 3)))) v (variety)
                where i.city_id = ?""", city.value());
        owner.run("""
                insert into dispatch.certification (city_id, certification_id, interpreter_id, variety, kind, issuer,
                    domains, issued_on)
                select v.city_id, gen_random_uuid(), v.interpreter_id, v.variety, '', 'City', '{general}', date '2020-01-01'
                from dispatch.interpreter_variety v where v.city_id = ?""", city.value());
        owner.run("analyze");
    }

    @Override
    public void garbleNumber(CityId city, LegId leg) {
        owner.run("update dispatch.leg set number_cipher = reverse(number_cipher) where city_id = ? and leg_id = ?",
                city.value(), leg.value());
    }

    @Override
    public void revokeCertifications(CityId city, InterpreterId interpreter) {
        owner.run("delete from dispatch.certification where city_id = ? and interpreter_id = ?", city.value(),
                interpreter.value());
    }

    @Override
    public Availability availability(CityId city, InterpreterId interpreter) {
        return Availability.valueOf(owner.value(String.class,
                "select availability from dispatch.interpreter where city_id = ? and interpreter_id = ?",
                city.value(), interpreter.value()));
    }

    @Override
    public Instant now() {
        return owner.value(OffsetDateTime.class, "select dispatch.clock()").toInstant();
    }

    @Override
    public void advance(Duration time) {
        owner.run("update dispatch.test_clock set now = now + make_interval(secs => ?)", (double) time.toSeconds());
    }

    @Override
    public Map<String, Long> rows(CityId city) {
        return Stream.of("request", "leg", "assignment", "outbox", "ledger", "idempotency", "applied_event")
                .collect(Collectors.toMap(table -> table, table -> owner.value(Long.class,
                        "select count(*) from dispatch.%s where city_id = ?".formatted(table), city.value())));
    }

    /** Its connections end with it. */
    @Override
    public void close() {
        Stores.postgres().drop(database);
    }
}
