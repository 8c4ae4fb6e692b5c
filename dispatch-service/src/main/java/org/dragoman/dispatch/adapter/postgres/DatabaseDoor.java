package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.R2dbcPermissionDeniedException;
import java.time.Duration;
import org.dragoman.dispatch.config.DatabaseProperties;
import org.dragoman.dispatch.config.WrongSetting;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Before the first request: the role that the service runs as is let in, and is one that the walls between cities hold.
 * Row-level security does not hold the owner of the tables or a superuser (invariant 9).
 */
@Component
class DatabaseDoor implements SmartLifecycle {

    private static final String ABOVE_THE_WALLS = """
            select exists (select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls))
                or exists (select 1 from pg_tables
                           where schemaname = 'dispatch' and pg_has_role(current_user, tableowner, 'member'))
            """;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DatabaseClient client;
    private final DatabaseProperties database;
    private volatile boolean passed;

    DatabaseDoor(DatabaseClient client, DatabaseProperties database) {
        this.client = client;
        this.database = database;
    }

    @Override
    public void start() {
        var above = client.sql(ABOVE_THE_WALLS).mapValue(Boolean.class).one()
                .onErrorResume(failure -> Mono.error(named(failure)))
                .retryWhen(Retry.backoff(8, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(5))
                        .filter(failure -> !(failure instanceof WrongSetting))
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .block(PATIENCE);
        if (Boolean.TRUE.equals(above)) {
            throw new WrongSetting(
                    ("The role %s (dragoman.database.user) is a superuser or owns the tables, so the walls"
                            + " between cities would not hold it; the migrations make a role dragoman_dispatch for this.")
                            .formatted(database.user()));
        }
        passed = true;
    }

    private Throwable named(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcPermissionDeniedException) {
                return new WrongSetting(("PostgreSQL at %s:%d does not let in the role %s (dragoman.database.user,"
                        + " dragoman.database.password).").formatted(database.host(), database.port(), database.user()),
                        failure);
            }
        }
        return failure;
    }

    @Override
    public void stop() {
        passed = false;
    }

    @Override
    public boolean isRunning() {
        return passed;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2;
    }
}
