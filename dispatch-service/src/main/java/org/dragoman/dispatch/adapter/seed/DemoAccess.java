package org.dragoman.dispatch.adapter.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dragoman.dispatch.adapter.postgres.CityTransactions;
import org.dragoman.dispatch.config.DemoProperties;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Gives the demo accounts the passwords of this start and the city its token of this start; the old ones end. */
class DemoAccess {

    private static final String ACCOUNTS = """
            insert into dispatch.account (city_id, username, password_hash, name, role, interpreter_id, site_id)
            select :city, r.username, r.hash, r.name, r.role, i.interpreter_id, s.site_id
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r (username text, hash text, name text, role text, interpreter text, site text)
            left join dispatch.interpreter i on i.city_id = :city and i.public_number = r.interpreter
            left join dispatch.site s on s.city_id = :city and s.site_id = r.site
            where (r.interpreter is null or i.interpreter_id is not null)
              and (r.site is null or s.site_id is not null)
            on conflict (city_id, username) do update set password_hash = excluded.password_hash
            """;
    private static final String END_OLD_TOKENS = """
            update dispatch.api_token set expires_at = dispatch.clock()
            where city_id = :city and name = 'demo' and token_hash <> :hash
              and (expires_at is null or expires_at > (select dispatch.clock()))
            """;
    private static final String TOKEN = """
            insert into dispatch.api_token (city_id, token_hash, name, role, created_at)
            values (:city, :hash, 'demo', 'SUPERVISOR', dispatch.clock())
            on conflict (city_id, token_hash) do update set expires_at = null
            """;
    private static final String PINS = "update dispatch.site set pin_hash = :hash where city_id = :city and code is not null";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CityTransactions transactions;
    private final Passwords passwords;
    private final DemoProperties demo;

    DemoAccess(CityTransactions transactions, Passwords passwords, DemoProperties demo) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.demo = demo;
    }

    Mono<Void> grant(CitySeed seed) {
        var city = new CityId(seed.city().id());
        return accounts(seed).flatMap(rows -> transactions.in(city, sql -> run(sql.sql(ACCOUNTS)
                .bind("city", city.value()).bind("rows", rows)).then(token(sql, city))))
                .then(pins(city));
    }

    /** One for all its offices: each has a code of its own. */
    private Mono<Void> pins(CityId city) {
        return Mono.just(demo.pin()).filter(pin -> !pin.isEmpty())
                .flatMap(pin -> Mono.fromCallable(() -> passwords.hash(pin)).subscribeOn(Schedulers.boundedElastic()))
                .flatMap(hash -> transactions.single(city,
                        sql -> run(sql.sql(PINS).bind("city", city.value()).bind("hash", hash))));
    }

    private Mono<String> accounts(CitySeed seed) {
        return Mono.fromCallable(() -> JSON.writeValueAsString(accountsWithPassword(seed)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private List<Map<String, @Nullable Object>> accountsWithPassword(CitySeed seed) {
        return seed.accounts().stream()
                .flatMap(account -> Optional.ofNullable(demo.password().get(account.role())).stream()
                        .map(password -> SeedRows.row("username", account.username(), "hash", passwords.hash(password),
                                "name", account.name(), "role", account.role().toUpperCase(Locale.ROOT),
                                "interpreter", account.interpreter(), "site", account.site())))
                .toList();
    }

    private Mono<Void> token(DatabaseClient sql, CityId city) {
        String token = demo.token().get(city.value());
        if (token == null) {
            return Mono.empty();
        }
        byte[] hash = sha256(token);
        return run(sql.sql(END_OLD_TOKENS).bind("city", city.value()).bind("hash", hash))
                .then(run(sql.sql(TOKEN).bind("city", city.value()).bind("hash", hash)));
    }

    private static Mono<Void> run(DatabaseClient.GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().then();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
