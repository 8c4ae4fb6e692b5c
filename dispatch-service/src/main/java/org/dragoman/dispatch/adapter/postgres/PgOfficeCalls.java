package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.access.PinLimit;
import org.dragoman.dispatch.domain.place.AskedField;
import org.dragoman.dispatch.domain.place.Office;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.OfficeCalls;
import org.dragoman.dispatch.port.PhoneVault;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of offices in dispatch.staff_call, and attempts at PINs by code, across all instances. */
@Repository
class PgOfficeCalls implements OfficeCalls {

    /** A phone that two sites share says of neither that it is calling. */
    private static final String RECOGNISE = """
            insert into dispatch.staff_call (city_id, call_id, site_id, passed_by, passed_at)
            select s.city_id, :call, s.site_id, 'PHONE', dispatch.clock()
            from dispatch.site s
            join dispatch.agency a using (city_id, agency_id)
            where s.city_id = :city and s.phone_key = :phone
              and coalesce((a.settings ->> 'recognisesPhones')::boolean, true)
              and not exists (
                  select 1 from dispatch.site o
                  where o.city_id = s.city_id and o.phone_key = s.phone_key and o.site_id <> s.site_id)
            on conflict do nothing
            """;
    /** Once a code is locked its clock is not set anew by further attempts. */
    private static final String COUNT = """
            with rule as (
                select coalesce((settings #>> '{agencyLine,wrongPins}')::integer, :wrong) as most,
                       make_interval(mins => coalesce((settings #>> '{agencyLine,lockMinutes}')::integer, :minutes)) as lasts
                from dispatch.city where city_id = :city),
            counted as (
                insert into dispatch.pin_attempt as g (city_id, code, attempts, last_at, last_call, last_attempt)
                values (:city, :code, 1, dispatch.clock(), :call, :attempt)
                on conflict (city_id, code) do update
                set attempts = case
                        when (g.last_call, g.last_attempt) = (excluded.last_call, excluded.last_attempt) then g.attempts
                        when g.last_at <= excluded.last_at - (select lasts from rule) then 1
                        else least(g.attempts, (select most from rule)) + 1 end,
                    last_at = case
                        when (g.last_call, g.last_attempt) = (excluded.last_call, excluded.last_attempt) then g.last_at
                        when g.last_at <= excluded.last_at - (select lasts from rule) then excluded.last_at
                        when g.attempts >= (select most from rule) then g.last_at
                        else excluded.last_at end,
                    last_call = excluded.last_call, last_attempt = excluded.last_attempt
                returning attempts)
            select c.attempts > r.most as locked, s.site_id, s.pin_hash,
                exists (select 1 from dispatch.staff_call p where p.city_id = :city and p.call_id = :call) as passed
            from counted c cross join rule r
            left join dispatch.site s on s.city_id = :city and s.code = :code
            """;
    private static final String PASS = """
            insert into dispatch.staff_call (city_id, call_id, site_id, passed_by, passed_at)
            values (:city, :call, :site, 'PIN', dispatch.clock())
            on conflict do nothing
            """;
    /** Codes that nobody has are guessed too: what is old goes with the next good one. */
    private static final String FORGIVE = """
            delete from dispatch.pin_attempt g
            where g.city_id = :city and (g.last_at < (select dispatch.clock()) - interval '2 days'
                or g.code = (select s.code from dispatch.site s where s.city_id = :city and s.site_id = :site))
            """;
    private static final String OFFICE = """
            select c.site_id, coalesce(a.settings -> 'asks', '[]')::text as asks, c.fields::text as fields
            from dispatch.staff_call c
            join dispatch.site s using (city_id, site_id)
            join dispatch.agency a using (city_id, agency_id)
            where c.city_id = :city and c.call_id = :call
            """;
    private static final String TYPE = """
            update dispatch.staff_call
            set fields = fields || jsonb_build_object(cast(:field as text), cast(:value as text))
            where city_id = :city and call_id = :call and request_id is null
            """;
    private static final String ASKED = """
            update dispatch.staff_call set request_id = :request where city_id = :city and call_id = :call
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CityTransactions transactions;
    private final PhoneVault vault;

    PgOfficeCalls(CityTransactions transactions, PhoneVault vault) {
        this.transactions = transactions;
        this.vault = vault;
    }

    @Override
    public Mono<Boolean> recognise(CityId city, UUID call, PhoneNumber from) {
        return transactions.in(city, sql -> of(sql, RECOGNISE, city, call).bind("phone", vault.key(from)).fetch()
                .rowsUpdated().then(office(sql, city, call).hasElement()));
    }

    @Override
    public Mono<Attempt> count(CityId city, UUID call, String code, int attempt) {
        return transactions.single(city, sql -> of(sql, COUNT, city, call)
                .bind("code", code).bind("attempt", attempt)
                .bind("wrong", PinLimit.DEFAULT.wrongPins())
                .bind("minutes", (int) PinLimit.DEFAULT.lasts().toMinutes())
                .map(row -> new Attempt(Rows.flag(row, "passed"), Rows.flag(row, "locked"),
                        Optional.ofNullable(row.get("site_id", String.class)).map(SiteId::new),
                        Optional.ofNullable(row.get("pin_hash", String.class))))
                .one());
    }

    @Override
    public Mono<Void> pass(CityId city, UUID call, SiteId site) {
        return transactions.in(city, sql -> of(sql, PASS, city, call).bind("site", site.value()).then()
                .then(sql.sql(FORGIVE).bind("city", city.value()).bind("site", site.value()).then()));
    }

    @Override
    public Mono<Office> office(CityId city, UUID call) {
        return transactions.single(city, sql -> office(sql, city, call));
    }

    @Override
    public Mono<Void> type(CityId city, UUID call, String field, String value) {
        return transactions.single(city, sql -> of(sql, TYPE, city, call).bind("field", field).bind("value", value)
                .then());
    }

    @Override
    public Mono<Void> asked(CityId city, UUID call, RequestId request) {
        return transactions.single(city, sql -> of(sql, ASKED, city, call).bind("request", request.value()).then());
    }

    private static Mono<Office> office(DatabaseClient sql, CityId city, UUID call) {
        return of(sql, OFFICE, city, call).map(PgOfficeCalls::office).one();
    }

    private static Office office(Readable row) {
        return new Office(new SiteId(Rows.text(row, "site_id")), asks(Rows.text(row, "asks")),
                names(Rows.text(row, "fields")));
    }

    private static List<AskedField> asks(String json) {
        return JSON.readTree(json).valueStream().map(PgOfficeCalls::asked).toList();
    }

    private static AskedField asked(JsonNode node) {
        return new AskedField(node.path("name").asString(), node.path("label").asString(), node.path("digits").asInt());
    }

    private static Set<String> names(String json) {
        return JSON.readTree(json).propertyNames().stream().collect(Collectors.toUnmodifiableSet());
    }

    private static DatabaseClient.GenericExecuteSpec of(DatabaseClient sql, String statement, CityId city, UUID call) {
        return sql.sql(statement).bind("city", city.value()).bind("call", call);
    }
}
