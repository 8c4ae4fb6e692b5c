package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.access.Account;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Role;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.port.Accounts;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Accounts and tokens, each behind the wall of its city. */
@Repository
class PgAccounts implements Accounts {

    private static final String ACCOUNT = """
            select username, password_hash, name, role, interpreter_id, site_id
            from dispatch.account
            where city_id = :city and username = :username and enabled
            """;
    private static final String MACHINE = """
            select token_hash, name, role, site_id
            from dispatch.api_token
            where city_id = :city and token_hash = :hash and (expires_at is null or expires_at > (select dispatch.clock()))
            """;

    private final CityTransactions transactions;

    PgAccounts(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Account> account(CityId city, String username) {
        return transactions.single(city, sql -> sql.sql(ACCOUNT).bind("city", city.value()).bind("username", username)
                .map(row -> new Account(person(city, row), username, Rows.text(row, "password_hash"))).one());
    }

    @Override
    public Mono<Caller> machine(CityId city, byte[] tokenHash) {
        return transactions.single(city, sql -> sql.sql(MACHINE).bind("city", city.value()).bind("hash", tokenHash)
                .map(row -> new Caller(city, "token:" + HexFormat.of().formatHex(tokenHash, 0, 8),
                        Rows.text(row, "name"), role(row), Optional.empty(), site(row)))
                .one());
    }

    static Caller person(CityId city, Readable row) {
        return new Caller(city, "account:" + Rows.text(row, "username"), Rows.text(row, "name"), role(row),
                Optional.ofNullable(row.get("interpreter_id", UUID.class)).map(InterpreterId::new), site(row));
    }

    private static Role role(Readable row) {
        return Role.valueOf(Rows.text(row, "role"));
    }

    private static Optional<SiteId> site(Readable row) {
        return Optional.ofNullable(row.get("site_id", String.class)).map(SiteId::new);
    }
}
