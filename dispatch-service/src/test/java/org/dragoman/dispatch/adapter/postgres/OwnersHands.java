package org.dragoman.dispatch.adapter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.dragoman.stores.Database;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A database as its owner writes it, past all walls, and with a clock that stands until it is moved. */
final class OwnersHands implements AutoCloseable {

    private static final String SETTABLE_CLOCK = """
            create table dispatch.test_clock (now timestamptz not null);
            insert into dispatch.test_clock values ('2026-03-02T17:00:00Z');
            grant select on dispatch.test_clock to dragoman_dispatch;
            create or replace function dispatch.clock() returns timestamptz
                language sql volatile as 'select now from dispatch.test_clock';
            """;

    private static final String HELD_UP = """
            select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = 'dragoman_dispatch'
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;

    OwnersHands(Database database) {
        try {
            this.connection = database.connect();
        } catch (SQLException e) {
            throw new IllegalStateException("The test database does not let its owner in", e);
        }
    }

    static void prepare(Database database) {
        AppRole.migrate(database);
        database.execute(SETTABLE_CLOCK);
    }

    void run(String sql, @Nullable Object... arguments) {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    <T> T value(Class<T> type, String sql, @Nullable Object... arguments) {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, type);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void untilSomebodyWaitsForALock() {
        Mono.fromSupplier(() -> value(Long.class, HELD_UP)).filter(waiting -> waiting > 0)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20))).block(PATIENCE);
    }

    private static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int index = 0; index < arguments.length; index++) {
            statement.setObject(index + 1,
                    arguments[index] instanceof Instant at
                            ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC)
                            : arguments[index]);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
