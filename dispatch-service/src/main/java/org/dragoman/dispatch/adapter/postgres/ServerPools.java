package org.dragoman.dispatch.adapter.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.config.DatabaseProperties;
import org.dragoman.dispatch.domain.CityId;
import org.springframework.boot.r2dbc.metrics.ConnectionPoolMetrics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pools of connections to PostgreSQL; what hangs on one is given up within seconds. */
@Configuration(proxyBeanMethods = false)
class ServerPools {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ACQUIRE = Duration.ofSeconds(2);
    private static final Duration LOCK = Duration.ofSeconds(2);
    private static final Duration STATEMENT = Duration.ofSeconds(5);
    /** So that a city that is asleep leaves its connections to the others. */
    private static final Duration IDLE = Duration.ofMinutes(5);

    @Bean(destroyMethod = "close")
    CityConnections connectionFactory(DatabaseProperties database, MeterRegistry registry) {
        return new CityConnections(sight -> measured(pool(database, sight), sight, registry));
    }

    private static ConnectionPool pool(DatabaseProperties database, Sight sight) {
        return pool(database, sight, IDLE);
    }

    /** @param idle after which a connection that nobody uses is closed */
    static ConnectionPool pool(DatabaseProperties database, Sight sight, Duration idle) {
        var server = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(database.host()).port(database.port()).database(database.name())
                .username(database.user()).password(database.password())
                .applicationName("dispatch-service").connectTimeout(CONNECT)
                .lockWaitTimeout(LOCK).statementTimeout(STATEMENT).options(settings(sight.city())).build());
        return new ConnectionPool(ConnectionPoolConfiguration.builder(server).name(sight.name())
                .initialSize(1).maxSize(sight.use().most()).maxIdleTime(idle).maxAcquireTime(ACQUIRE)
                .maxCreateConnectionTime(CONNECT).build());
    }

    private static Map<String, String> settings(Optional<CityId> city) {
        // Every statement finds its rows by key: planning it anew each time costs more than running it.
        var settings = new HashMap<>(Map.of("idle_in_transaction_session_timeout", "10s",
                "plan_cache_mode", "force_generic_plan"));
        city.ifPresent(seen -> settings.put("dragoman.city", seen.value()));
        return settings;
    }

    private static ConnectionPool measured(ConnectionPool pool, Sight sight, MeterRegistry registry) {
        new ConnectionPoolMetrics(pool, sight.name(), Tags.empty()).bindTo(registry);
        return pool;
    }
}
