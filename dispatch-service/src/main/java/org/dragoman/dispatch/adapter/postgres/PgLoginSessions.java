package org.dragoman.dispatch.adapter.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import org.dragoman.dispatch.port.LoginSessions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Sessions of people at their pages. */
@Repository
class PgLoginSessions implements LoginSessions {

    private static final String KEEP = """
            insert into dispatch.web_session
                (city_id, session_hash, username, created_at, last_access_at, expires_at)
            values (:city, :hash, :username, :created, :accessed, :expires)
            on conflict (city_id, session_hash)
                do update set last_access_at = excluded.last_access_at, expires_at = excluded.expires_at
            """;
    private static final String FORGET_EXPIRED = """
            delete from dispatch.web_session where city_id = :city and expires_at < (select dispatch.clock())
            """;
    private static final String FIND = """
            select s.created_at, s.last_access_at, a.username, a.name, a.role, a.interpreter_id, a.site_id
            from dispatch.web_session s
            join dispatch.account a on a.city_id = s.city_id and a.username = s.username and a.enabled
            where s.city_id = :city and s.session_hash = :hash and s.expires_at > (select dispatch.clock())
            """;
    private static final String END = """
            delete from dispatch.web_session where city_id = :city and session_hash = :hash
            """;

    private final CityTransactions transactions;

    PgLoginSessions(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Void> keep(Key key, String username, Instant createdAt, Instant lastAccessAt, Instant expiresAt) {
        return transactions.in(key.city(), sql -> sql.sql(FORGET_EXPIRED).bind("city", key.city().value())
                .fetch().rowsUpdated()
                .then(of(sql, KEEP, key).bind("username", username)
                        .bind("created", createdAt.atOffset(ZoneOffset.UTC))
                        .bind("accessed", lastAccessAt.atOffset(ZoneOffset.UTC))
                        .bind("expires", expiresAt.atOffset(ZoneOffset.UTC))
                        .fetch().rowsUpdated()))
                .then();
    }

    @Override
    public Mono<Stored> find(Key key) {
        return transactions.single(key.city(), sql -> of(sql, FIND, key)
                .map(row -> new Stored(PgAccounts.person(key.city(), row), Rows.text(row, "username"),
                        Rows.instant(row, "created_at"), Rows.instant(row, "last_access_at")))
                .one());
    }

    @Override
    public Mono<Void> end(Key key) {
        return transactions.single(key.city(), sql -> of(sql, END, key).fetch().rowsUpdated()).then();
    }

    private static DatabaseClient.GenericExecuteSpec of(DatabaseClient sql, String statement, Key key) {
        return sql.sql(statement).bind("city", key.city().value()).bind("hash", key.idHash());
    }
}
