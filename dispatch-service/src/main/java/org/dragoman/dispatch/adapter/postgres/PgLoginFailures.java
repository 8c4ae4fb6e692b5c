package org.dragoman.dispatch.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.LoginFailures;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts wrong passwords by name, across all instances. Five are free; then 30 s, doubling, at most 15 minutes. */
@Repository
class PgLoginFailures implements LoginFailures {

    private static final String WAIT = """
            select coalesce(max(ceil(extract(epoch from blocked_until - dispatch.clock()))), 0)::bigint as seconds
            from dispatch.login_failure
            where city_id = :city and username_hash = :name
            """;
    /** An hour without a failure forgives all; a row that old is taken over or deleted. */
    private static final String COUNT = """
            insert into dispatch.login_failure as f (city_id, username_hash, failures, last_at, blocked_until)
            values (:city, :name, 1, dispatch.clock(), dispatch.clock())
            on conflict (city_id, username_hash) do update
            set failures = case when f.last_at < excluded.last_at - interval '1 hour' then 1 else f.failures + 1 end,
                last_at = excluded.last_at,
                blocked_until = case
                    when f.failures < 5 or f.last_at < excluded.last_at - interval '1 hour' then excluded.last_at
                    else excluded.last_at + least(interval '15 minutes',
                        interval '30 seconds' * power(2, least(f.failures - 5, 10)))
                    end
            """;
    private static final String FORGIVE = """
            delete from dispatch.login_failure
            where city_id = :city and (username_hash = :name or last_at < (select dispatch.clock()) - interval '1 hour')
            """;

    private final CityTransactions transactions;

    PgLoginFailures(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Duration> wait(CityId city, String username) {
        return transactions.single(city, sql -> of(sql, WAIT, city, username)
                .map(row -> Duration.ofSeconds(Math.max(0, Rows.number(row, "seconds")))).one());
    }

    @Override
    public Mono<Void> failed(CityId city, String username) {
        return transactions.single(city, sql -> of(sql, COUNT, city, username).fetch().rowsUpdated()).then();
    }

    @Override
    public Mono<Void> forget(CityId city, String username) {
        return transactions.single(city, sql -> of(sql, FORGIVE, city, username).fetch().rowsUpdated()).then();
    }

    private static DatabaseClient.GenericExecuteSpec of(
            DatabaseClient sql, String statement, CityId city, String username) {
        return sql.sql(statement).bind("city", city.value()).bind("name", hash(username));
    }

    private static byte[] hash(String username) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(username.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
