package org.dragoman.bench.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Fills the city by SQL, so that a hundred thousand people wait within seconds. Triggers and foreign keys sleep
 * meanwhile; what is written would please them. Numbers go on from call to call.
 */
public final class Population {

    private static final String CITY = """
            insert into dispatch.city (city_id, name, hub_language, time_zone, settings)
            values ('bench', 'Bench', 'en', 'America/New_York', '{"timing": {"ringSeconds": 120, "ringCapSeconds": 86400,
                "longestWaitSeconds": 86400, "wrapUpSeconds": 1}}');
            insert into dispatch.agency (city_id, agency_id, name) values ('bench', 'bench-agency', 'Bench Agency')
            """;
    private static final String PLACE = """
            insert into dispatch.site (city_id, site_id, agency_id, name, phone_cipher)
            values ('bench', 'bench-site', 'bench-agency', 'Bench Site', ?)
            """;
    private static final String LINE = """
            insert into dispatch.line (city_id, number, site_id, backup_number, menu)
            values ('bench', '+12125550100', 'bench-site', '+12125550199', '[]')
            """;
    private static final String ACCESS = """
            insert into dispatch.api_token (city_id, token_hash, name, role, created_at)
            values ('bench', ?, 'bench', 'SUPERVISOR', now())
            """;
    private static final String INTERPRETERS = """
            with n as (select n, ('10000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id
                       from generate_series(?::int, ?::int) n),
            people as (
                insert into dispatch.interpreter (city_id, interpreter_id, public_number, name, phone_cipher, phone_key,
                    availability, availability_since, idle_since)
                select 'bench', id, lpad(n::text, 7, '0'), 'Bench', ?, sha256(n::text::bytea), 'AVAILABLE', now(),
                    now() - make_interval(secs => 100000 - n) from n),
            spoken as (
                insert into dispatch.interpreter_variety (city_id, interpreter_id, variety)
                select 'bench', id, ?::text from n)
            insert into dispatch.certification (city_id, certification_id, interpreter_id, variety, kind, issuer, domains,
                issued_on)
            select 'bench', gen_random_uuid(), id, ?::text, 'NYCertified', 'City', '{general}', '2020-01-01' from n
            """;
    /** The longest waiting came first: whoever is asked for by the API comes behind all of them. */
    private static final String REQUESTS = """
            with n as (select n, ('20000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
                           (?::text[])[1 + n %% cardinality(?::text[])] as variety
                       from generate_series(?::int, ?::int) n),
            asked as (
                insert into dispatch.request (city_id, request_id, reference, variety, site_id, domain, urgency, channel,
                    reach, state, created_at, waiting_since, deadline_at)
                select 'bench', id, 'B' || n, variety, 'bench-site', ?, 'ROUTINE', 'DESK', 'STAY_ON_LINE', 'WAITING',
                    now() - make_interval(secs => 3600 - n / 1000.0), now(), now() + interval '1 day' from n)
            insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, state, number_cipher, created_at)
            select 'bench', gen_random_uuid(), id, 'DESK', true, 'PLANNED', ?, now() from n
            """.replace("%%", "%");
    /** Of yesterday, each held by one of the interpreters: who plans by the size of a table sees none that is empty. */
    private static final String PAST = """
            with n as (select n, ('30000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
                           ('40000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as assignment_id,
                           (?::text[])[1 + n % cardinality(?::text[])] as variety,
                           ('10000000-0000-7000-8000-' || lpad(to_hex(1 + n % ?), 12, '0'))::uuid as interpreter_id,
                           now() - interval '1 day' - make_interval(secs => n) as at
                       from generate_series(1, ?::int) n),
            asked as (
                insert into dispatch.request (city_id, request_id, reference, variety, site_id, domain, urgency, channel,
                    reach, state, end_reason, last_epoch, created_at, waiting_since, session_began_at, ended_at)
                select 'bench', id, 'P' || n, variety, 'bench-site', 'general', 'ROUTINE', 'DESK', 'STAY_ON_LINE',
                    'COMPLETED', 'EVERYBODY_LEFT', 1, at, at, at + interval '20 s', at + interval '5 min' from n),
            offered as (
                insert into dispatch.assignment (city_id, assignment_id, request_id, seat, epoch, interpreter_id, phone_key,
                    state, end_reason, offered_at, ring_began_at, accepted_at, connected_at, ended_at)
                select 'bench', assignment_id, id, 'PRIMARY', 1, interpreter_id, sha256(n::text::bytea), 'ENDED',
                    'HUNG_UP', at, at, at + interval '10 s', at + interval '20 s', at + interval '5 min' from n),
            rung as (
                insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, assignment_id, state, created_at,
                    ended_at)
                select 'bench', gen_random_uuid(), id, 'INTERPRETER', false, assignment_id, 'ENDED', at,
                    at + interval '5 min' from n),
            told as (
                insert into dispatch.outbox (city_id, command_id, request_id, leg_id, kind, body, state, created_at, due_at)
                select 'bench', gen_random_uuid(), id, id, 'RING', '{}', 'SENT', at, at from n),
            kept as (
                insert into dispatch.idempotency (city_id, caller, key, body_hash, request_id, created_at)
                select 'bench', 'bench', id::text, '\\x00', id, at from n),
            estimated as (
                insert into dispatch.wait_estimate (city_id, request_id, variety, made_at, within_seconds, due_at, told)
                select 'bench', id, variety, at, 60, at + interval '60 s', true from n where n % 4 = 0)
            insert into dispatch.ledger (city_id, request_id, at, kind, facts)
            select 'bench', id, at, k, '{}' from n cross join unnest(array['REQUESTED', 'OFFERED', 'ENDED']) k
            """;
    private static final int PAST_CALLS = 20_000;
    private static final String EMPTY = """
            truncate dispatch.ledger, dispatch.outbox, dispatch.leg, dispatch.assignment, dispatch.request,
                dispatch.certification, dispatch.interpreter_variety, dispatch.interpreter, dispatch.interpreter_fact,
                dispatch.qualification_fact, dispatch.idempotency, dispatch.applied_event, dispatch.wait_estimate cascade
            """;

    private static final String SPOKEN = "{" + BenchCity.ASKED + "," + BenchCity.SOUGHT + ",es,cmn}";

    private final Sql sql;
    private final byte[] number;
    private int interpreters;
    private int requests;
    private boolean hasPast;

    /** @param number a phone number as the service seals it; all share it */
    Population(Sql sql, byte[] number) {
        this.sql = sql;
        this.number = number.clone();
    }

    void found() {
        sql.script(CITY);
        sql.run(PLACE, (Object) number);
        sql.run(LINE);
        sql.run(ACCESS, (Object) sha256(BenchCity.TOKEN));
    }

    /** Free ones, certified for general matters in this variety. */
    public Population hire(int count, String variety) {
        quietly(() -> sql.run(INTERPRETERS, interpreters + 1, interpreters + count, number, variety, variety));
        interpreters += count;
        return this;
    }

    /** Waiting ones. */
    public Population ask(int count, String domain, String... varieties) {
        var tags = "{" + String.join(",", varieties) + "}";
        quietly(() -> sql.run(REQUESTS, tags, tags, requests + 1, requests + count, domain, number));
        requests += count;
        return this;
    }

    /**
     * People who wait for nobody that is free: nine of ten in varieties that none of the interpreters speaks, one of ten
     * in the variety of the free ones but for a court, for which none is certified.
     */
    public Population askInVain(int count) {
        return ask(count - count / 10, "general", "cmn", "yue", "bn", "ko", "ur", "pl", "fr", "es")
                .ask(count / 10, "legal", BenchCity.ASKED);
    }

    /** Everybody leaves. */
    public Population empty() {
        sql.script(EMPTY);
        interpreters = 0;
        requests = 0;
        hasPast = false;
        return this;
    }

    /** As a database is that has been running: with a past, counted, and its log written out. */
    public void settle() {
        if (!hasPast) {
            quietly(() -> sql.run(PAST, SPOKEN, SPOKEN, Math.max(1, interpreters), PAST_CALLS));
            hasPast = true;
        }
        sql.script("vacuum analyze");
        sql.script("checkpoint");
    }

    private void quietly(Runnable write) {
        sql.script("set session_replication_role = replica");
        write.run();
        sql.script("set session_replication_role = origin");
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
