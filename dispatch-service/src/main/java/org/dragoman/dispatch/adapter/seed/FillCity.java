package org.dragoman.dispatch.adapter.seed;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.dragoman.dispatch.adapter.postgres.CityTransactions;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.PhoneVault;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Mono;

/** Writes a city that is not there yet, all of it or nothing. A city that is there is left as it is. */
class FillCity {

    private static final String CITY = """
            insert into dispatch.city (city_id, name, hub_language, time_zone, settings)
            values (:city, :name, :hub, :zone, cast(:rows as jsonb))
            on conflict do nothing
            """;
    private static final String AGENCIES = """
            insert into dispatch.agency (city_id, agency_id, name, settings)
            select :city, r.id, r.name, r.settings
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (id text, name text, settings jsonb)
            """;
    private static final String SITES = """
            insert into dispatch.site (city_id, site_id, agency_id, name, phone_cipher, phone_key, code, open_minutes)
            select :city, r.id, r.agency, r.name, decode(r.phone, 'base64'), decode(r.phone_key, 'base64'), r.code,
                cast(r.hours as int4multirange)
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r (id text, agency text, name text, phone text, phone_key text, code text, hours text)
            """;
    private static final String PAGERS = """
            insert into dispatch.pager (city_id, phone_cipher)
            select :city, decode(r.phone, 'base64') from jsonb_to_recordset(cast(:rows as jsonb)) as r (phone text)
            """;
    private static final String LINES = """
            insert into dispatch.line (city_id, number, site_id, backup_number, menu, asks_danger, asks_office)
            select :city, r.number, r.site, r.backup, r.menu, coalesce(r."asksDanger", false),
                coalesce(r."asksOffice", false)
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r (number text, site text, backup text, menu jsonb, "asksDanger" boolean, "asksOffice" boolean)
            """;
    private static final String STAFF_LINES = """
            insert into dispatch.staff_line (city_id, number, kind, backup_number)
            select :city, r.number, r.kind, r.backup
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (number text, kind text, backup text)
            """;
    private static final String VENDORS = """
            insert into dispatch.vendor (city_id, vendor_id, name, phone_cipher, varieties, rank, digits_cipher,
                open_minutes, cents_per_minute, minimum_minutes)
            select :city, r.id, r.name, decode(r.phone, 'base64'), r.varieties, r.rank, decode(r.digits, 'base64'),
                cast(r.hours as int4multirange), r.cents, r.minutes
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r (id text, name text, phone text, varieties text[], rank integer, digits text, hours text,
                      cents integer, minutes integer)
            """;
    private static final String INTERPRETERS = """
            with people as (
                select *
                from jsonb_to_recordset(cast(:rows as jsonb))
                    as r (id uuid, number text, name text, phone text, phone_key text, availability text, suspended boolean,
                          idle_seconds integer, varieties text[], gender text, experience text[])),
            hired as (
                insert into dispatch.interpreter (city_id, interpreter_id, public_number, name, phone_cipher, phone_key,
                    availability, availability_since, idle_since, suspended, gender, experience)
                select :city, p.id, p.number, p.name, decode(p.phone, 'base64'), decode(p.phone_key, 'base64'),
                    p.availability, dispatch.clock(), dispatch.clock() - make_interval(secs => p.idle_seconds),
                    p.suspended, p.gender, p.experience
                from people p)
            insert into dispatch.interpreter_variety (city_id, interpreter_id, variety)
            select :city, p.id, v.variety
            from people p
            cross join unnest(p.varieties) as v (variety)
            """;
    private static final String CERTIFICATIONS = """
            insert into dispatch.certification (city_id, certification_id, interpreter_id, variety, kind, issuer,
                domains, issued_on, expires_on, suspended_at)
            select :city, r.id, i.interpreter_id, r.variety, r.kind, r.issuer, r.domains, r.issued, r.expires,
                case when r.suspended then dispatch.clock() end
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r (id uuid, number text, variety text, kind text, issuer text, domains text[], issued date,
                      expires date, suspended boolean)
            join dispatch.interpreter i on i.city_id = :city and i.public_number = r.number
            """;

    private static final String DO_NOT_SEND = """
            insert into dispatch.do_not_send (city_id, entry_id, interpreter_id, agency_id, site_id, reason, since)
            select :city, r.id, i.interpreter_id, r.agency, r.site, r.reason, dispatch.clock()
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r (id uuid, number text, agency text, site text, reason text)
            join dispatch.interpreter i on i.city_id = :city and i.public_number = r.number
            """;

    private final CityTransactions transactions;
    private final PhoneVault vault;
    private final Identities identities;
    private final Clock clock;

    FillCity(CityTransactions transactions, PhoneVault vault, Identities identities, Clock clock) {
        this.transactions = transactions;
        this.vault = vault;
        this.identities = identities;
        this.clock = clock;
    }

    /** True when the city was written, false when it was there. */
    Mono<Boolean> fill(CitySeed seed) {
        var rows = new SeedRows(seed, vault);
        return transactions.in(new CityId(seed.city().id()), sql -> city(sql, seed, rows)
                .flatMap(written -> written == 0 ? Mono.just(false) : everythingIn(sql, seed, rows).thenReturn(true)));
    }

    private static Mono<Long> city(DatabaseClient sql, CitySeed seed, SeedRows rows) {
        CitySeed.City city = seed.city();
        return sql.sql(CITY).bind("city", city.id()).bind("name", city.name()).bind("hub", city.hubLanguage())
                .bind("zone", city.timeZone()).bind("rows", rows.settings()).fetch().rowsUpdated();
    }

    private Mono<Void> everythingIn(DatabaseClient sql, CitySeed seed, SeedRows rows) {
        String city = seed.city().id();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(seed.city().timeZone()));
        return insert(sql, AGENCIES, city, rows.agencies())
                .then(insert(sql, SITES, city, rows.sites()))
                .then(insert(sql, PAGERS, city, rows.pagers()))
                .then(insert(sql, LINES, city, rows.lines()))
                .then(insert(sql, STAFF_LINES, city, rows.staffLines()))
                .then(insert(sql, VENDORS, city, rows.vendors()))
                .then(insert(sql, INTERPRETERS, city, rows.interpreters(identities::next)))
                .then(insert(sql, CERTIFICATIONS, city, rows.certifications(today, identities::next)))
                .then(insert(sql, DO_NOT_SEND, city, rows.doNotSend(identities::next)));
    }

    private static Mono<Void> insert(DatabaseClient sql, String statement, String city, String rows) {
        return sql.sql(statement).bind("city", city).bind("rows", rows).fetch().rowsUpdated().then();
    }
}
