package org.dragoman.dispatch.adapter.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.Reference;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.PhoneVault;
import org.dragoman.dispatch.port.Requests;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Admits requests: key, request, phones and first ledger entry in one transaction. */
@Repository
class PgRequests implements Requests {

    private static final String TAKE_KEY = """
            insert into dispatch.idempotency (city_id, caller, key, body_hash, request_id, created_at)
            values (:city, :caller, :key, :hash, :request, dispatch.clock())
            on conflict do nothing
            """;
    private static final String FIRST_ANSWER = """
            select k.body_hash, r.request_id, r.reference, r.variety, l.leg_id
            from dispatch.idempotency k
            join dispatch.request r using (city_id, request_id)
            join dispatch.leg l on l.city_id = r.city_id and l.request_id = r.request_id and l.anchor
            where k.city_id = :city and k.caller = :caller and k.key = :key
            """;
    /** The first deadline is the next rung of the ladder, if any, or the end of patience, whichever comes first. */
    private static final String INSERT_REQUEST = """
            insert into dispatch.request (city_id, request_id, reference, variety, site_id, domain, urgency, preferences,
                channel, reach, state, created_at, waiting_since, deadline_at,
                phones, ladder_version, vendor_wanted, call_back_until)
            select c.city_id, :request, :reference, :variety, s.site_id, :domain, :urgency, cast(:preferences as jsonb),
                :channel, :reach, 'WAITING', t.now, t.now,
                least(t.now + make_interval(secs => :nextRung),
                    coalesce(cast(:until as timestamptz), t.now + make_interval(secs => :longestWait))),
                :phones, :ladder, :vendor, cast(:until as timestamptz)
            from dispatch.city c
            join dispatch.site s on s.city_id = c.city_id and s.site_id = :site
            cross join (select dispatch.clock() as now) t
            where c.city_id = :city
            """;
    /** The site's own phone stands in for a number that was not given; a resident on the line has none to keep. */
    private static final String INSERT_LEG = """
            insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, state, number_cipher, created_at)
            select :city, :leg, :request, :role, :anchor, :state,
                case when :role = 'RESIDENT' then cast(:number as bytea)
                     else coalesce(cast(:number as bytea), s.phone_cipher) end,
                dispatch.clock()
            from dispatch.site s where s.city_id = :city and s.site_id = :site
            """;
    private static final String PRIORITISE = """
            update dispatch.request
            set urgency = :urgency, version = version + 1
            where city_id = :city and request_id = :request and ended_at is null
            returning state
            """;

    private final CityTransactions transactions;
    private final Ledger ledger;
    private final PhoneVault vault;

    PgRequests(CityTransactions transactions, Ledger ledger, PhoneVault vault) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.vault = vault;
    }

    @Override
    public Mono<Admission> admit(Order order) {
        return transactions.in(order.city(), sql -> takeKey(sql, order)
                .flatMap(taken -> taken ? insert(sql, order) : firstAnswer(sql, order)))
                .onErrorResume(Unknown.class, unknown -> Mono.just(new Admission.UnknownSite()))
                .onErrorResume(DuplicateKeyException.class, taken -> Mono.just(new Admission.ReferenceTaken()));
    }

    @Override
    public Mono<RequestState> prioritise(CityId city, RequestId request, Urgency urgency) {
        return transactions.in(city, sql -> sql.sql(PRIORITISE).bind("city", city.value())
                .bind("request", request.value()).bind("urgency", urgency.name())
                .map(row -> RequestState.valueOf(Rows.text(row, "state"))).one()
                .delayUntil(open -> ledger.write(sql, city, request, "PRIORITISED", Map.of("urgency", urgency))));
    }

    /** Two at once: the second waits here for the first to commit, then finds the key taken. */
    private Mono<Boolean> takeKey(DatabaseClient sql, Order order) {
        var key = order.idempotency();
        return sql.sql(TAKE_KEY).bind("city", order.city().value()).bind("caller", key.caller())
                .bind("key", key.key()).bind("hash", key.hashBytes()).bind("request", order.request().value())
                .fetch().rowsUpdated().map(rows -> rows == 1);
    }

    private Mono<Admission> firstAnswer(DatabaseClient sql, Order order) {
        var key = order.idempotency();
        return sql.sql(FIRST_ANSWER).bind("city", order.city().value()).bind("caller", key.caller())
                .bind("key", key.key())
                .<Admission>map(row -> Arrays.equals(row.get("body_hash", byte[].class), key.hashBytes())
                        ? new Admission.Admitted(new RequestId(Rows.uuid(row, "request_id")),
                                new Reference(Rows.text(row, "reference")), new VarietyTag(Rows.text(row, "variety")),
                                new LegId(Rows.uuid(row, "leg_id")), true)
                        : new Admission.KeyReused())
                .one();
    }

    private Mono<Admission> insert(DatabaseClient sql, Order order) {
        return Patience.of(sql, order.city(), order.site())
                .flatMap(patience -> insertRequest(sql, order, patience))
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Unknown::new))
                .thenMany(Flux.fromIterable(order.parties()).concatMap(party -> insertLeg(sql, order, party)))
                .then(ledger.write(sql, order.city(), order.request(), "REQUESTED", facts(order)))
                .then(Mono.fromSupplier(() -> new Admission.Admitted(order.request(), order.reference(),
                        order.variety(), anchor(order), false)));
    }

    private static Mono<Long> insertRequest(DatabaseClient sql, Order order, Patience patience) {
        var insert = sql.sql(INSERT_REQUEST).bind("city", order.city().value()).bind("request", order.request().value())
                .bind("reference", order.reference().value()).bind("variety", order.variety().value())
                .bind("site", order.site().value()).bind("domain", order.domain().code())
                .bind("urgency", order.urgency().name()).bind("channel", order.channel().name())
                .bind("preferences", PreferencesColumn.write(order.preferences()))
                .bind("reach", order.reach().name())
                .bind("longestWait", (double) patience.timing().longestWait().toSeconds())
                .bind("phones", patience.ladder().rungs().getFirst().phones())
                .bind("vendor", patience.ladder().rungs().getFirst().vendor());
        insert = Rows.bindOptional(insert, "ladder", patience.ladderVersion(), Integer.class);
        insert = Rows.bindOptional(insert, "nextRung", patience.nextRung().map(Duration::toSeconds)
                .map(Long::doubleValue), Double.class);
        return Rows.bindOptional(insert, "until", order.callBackUntil(), Instant.class).fetch().rowsUpdated();
    }

    private Mono<Long> insertLeg(DatabaseClient sql, Order order, Order.Party party) {
        var insert = sql.sql(INSERT_LEG).bind("city", order.city().value()).bind("leg", party.leg().value())
                .bind("request", order.request().value()).bind("role", party.role().name())
                .bind("anchor", party.anchor()).bind("site", order.site().value())
                .bind("state", firstState(party).name());
        return Rows.bindOptional(insert, "number", sealed(order.city(), party), byte[].class).fetch().rowsUpdated();
    }

    private Optional<byte[]> sealed(CityId city, Order.Party party) {
        return party.number().map(number -> vault.seal(city, number));
    }

    /** A resident without a number is on the phone already; everybody else is rung when the time comes. */
    private static LegState firstState(Order.Party party) {
        return party.role() == LegRole.RESIDENT && party.number().isEmpty() ? LegState.ANSWERED : LegState.PLANNED;
    }

    private static LegId anchor(Order order) {
        return order.parties().stream().filter(Order.Party::anchor).findFirst().orElseThrow().leg();
    }

    private static Map<String, Object> facts(Order order) {
        return Map.of("variety", order.variety().value(), "channel", order.channel().name(),
                "domain", order.domain().code(), "urgency", order.urgency().name());
    }

    /** Rolls the transaction back: the site is not of this city. */
    private static final class Unknown extends RuntimeException {
        Unknown() {
            super("unknown site", null, false, false);
        }
    }
}
