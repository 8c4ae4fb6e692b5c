package org.dragoman.dispatch.adapter.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.port.PhoneVault;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The two statements of an admission, inside a transaction that its caller owns: the key, then all that is new. */
@Component
class OrderWriter {

    private static final String TAKE_KEY = """
            with taken as (
                insert into dispatch.idempotency (city_id, caller, key, body_hash, request_id, created_at)
                values (:city, :caller, :key, :hash, :request, dispatch.clock())
                on conflict do nothing
                returning key)
            select p.settings, p.version, p.ladder
            from taken cross join (%s) p
            """.formatted(Patience.PRESENT);
    /**
     * The first deadline is the next rung of the ladder, if any, or the end of patience, whichever comes first. The
     * site's own phone stands in for a number that was not given; whoever is on the line already has none to keep. Phones keep
     * their order by a microsecond each.
     */
    private static final String INSERT = """
            with made as (
                insert into dispatch.request (city_id, request_id, reference, variety, site_id, domain, urgency,
                    preferences, channel, reach, state, created_at, waiting_since, deadline_at,
                    phones, ladder_version, vendor_wanted, call_back_until)
                select c.city_id, :request, :reference, :variety, s.site_id, :domain, :urgency,
                    cast(:preferences as jsonb), :channel, :reach, 'WAITING', t.now, t.now,
                    least(t.now + make_interval(secs => :nextRung),
                        coalesce(cast(:until as timestamptz), t.now + make_interval(secs => :longestWait))),
                    :phones, :ladder, :vendor, cast(:until as timestamptz)
                from dispatch.city c
                join dispatch.site s on s.city_id = c.city_id and s.site_id = :site
                cross join (select dispatch.clock() as now) t
                where c.city_id = :city
                returning city_id, request_id, site_id, created_at),
            reached as (
                insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, state, number_cipher, created_at,
                    site_id)
                select m.city_id, p.leg, m.request_id, p.role, p.anchor, p.state,
                    case when p.role = 'RESIDENT' or p.state = 'ANSWERED' then decode(p.number, 'base64')
                         else coalesce(decode(p.number, 'base64'), s.phone_cipher) end,
                    m.created_at + p.place * interval '1 microsecond',
                    case when p.role = 'AGENCY' then m.site_id end
                from made m
                join dispatch.site s on s.city_id = m.city_id and s.site_id = m.site_id
                cross join rows from (jsonb_to_recordset(cast(:parties as jsonb))
                    as (leg uuid, role text, anchor boolean, state text, number text))
                    with ordinality as p (leg, role, anchor, state, number, place))
            insert into dispatch.ledger (city_id, request_id, at, kind, facts)
            select city_id, request_id, dispatch.clock(), 'REQUESTED', cast(:facts as jsonb) from made
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PhoneVault vault;

    OrderWriter(PhoneVault vault) {
        this.vault = vault;
    }

    /**
     * How long this city waits, or empty where the key was taken before. Two at once: the second waits here for the first
     * to commit, then finds the key taken.
     */
    Mono<Patience> takeKey(DatabaseClient sql, Order order) {
        var key = order.idempotency();
        return sql.sql(TAKE_KEY).bind("city", order.city().value()).bind("site", order.site().value())
                .bind("caller", key.caller()).bind("key", key.key()).bind("hash", key.hashBytes())
                .bind("request", order.request().value()).map(Patience::of).one();
    }

    /** Writes the request, its phones and its first entry in the ledger: 1, or 0 where the city has no such site. */
    Mono<Long> write(DatabaseClient sql, Order order, Patience patience) {
        var insert = sql.sql(INSERT).bind("city", order.city().value()).bind("request", order.request().value())
                .bind("reference", order.reference().value()).bind("variety", order.variety().value())
                .bind("site", order.site().value()).bind("domain", order.domain().code())
                .bind("urgency", order.urgency().name()).bind("channel", order.channel().name())
                .bind("preferences", PreferencesColumn.write(order.preferences()))
                .bind("reach", order.reach().name())
                .bind("longestWait", (double) patience.timing().longestWait().toSeconds())
                .bind("phones", patience.ladder().rungs().getFirst().phones())
                .bind("vendor", patience.ladder().rungs().getFirst().vendor())
                .bind("parties", JSON.writeValueAsString(order.parties().stream()
                        .map(party -> phone(order, party)).toList()))
                .bind("facts", JSON.writeValueAsString(facts(order)));
        insert = Rows.bindOptional(insert, "ladder", patience.ladderVersion(), Integer.class);
        insert = Rows.bindOptional(insert, "nextRung", patience.nextRung().map(Duration::toSeconds)
                .map(Long::doubleValue), Double.class);
        return Rows.bindOptional(insert, "until", order.callBackUntil(), Instant.class).fetch().rowsUpdated();
    }

    /** @param number sealed, then in base64 */
    private record Phone(String leg, String role, boolean anchor, String state, @Nullable String number) {}

    private Phone phone(Order order, Order.Party party) {
        var sealed = party.number().map(number -> vault.seal(order.city(), number))
                .map(Base64.getEncoder()::encodeToString);
        return new Phone(party.leg().toString(), party.role().name(), party.anchor(),
                firstState(order, party).name(),
                sealed.orElse(null));
    }

    /** Whoever asks by phone is on it already; everybody else is rung when the time comes. */
    private static LegState firstState(Order order, Order.Party party) {
        return order.channel() == Channel.PHONE && party.anchor() ? LegState.ANSWERED : LegState.PLANNED;
    }

    private static Map<String, Object> facts(Order order) {
        return Map.of("variety", order.variety().value(), "channel", order.channel().name(),
                "domain", order.domain().code(), "urgency", order.urgency().name());
    }
}
