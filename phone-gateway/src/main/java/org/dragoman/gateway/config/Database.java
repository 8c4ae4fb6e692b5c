package org.dragoman.gateway.config;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The migrated schema and the pool; a statement that hangs is given up before the carrier gives us up. */
@Configuration(proxyBeanMethods = false)
class Database {

    private static final int CONNECTIONS = 16;
    private static final Duration STATEMENT = Duration.ofSeconds(5);
    private static final Duration LOCK = Duration.ofSeconds(2);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ACQUIRE = Duration.ofSeconds(3);

    @Bean
    Migrated migrated(DatabaseProperties database) {
        try {
            Flyway.configure()
                    .dataSource(database.jdbcUrl(), database.owner().user(), database.owner().password())
                    .locations("classpath:db/migration/gateway")
                    .defaultSchema("gateway")
                    .createSchemas(true)
                    .connectRetries(10)
                    .connectRetriesInterval(2)
                    .load()
                    .migrate();
            return new Migrated();
        } catch (FlywayException e) {
            throw new WrongSetting("The database %s on %s:%d cannot be migrated as %s (dragoman.database.*): %s"
                    .formatted(database.name(), database.host(), database.port(), database.owner().user(),
                            firstLine(e)),
                    e);
        }
    }

    @Bean(destroyMethod = "dispose")
    ConnectionPool connectionFactory(DatabaseProperties database, Migrated migrated) {
        ConnectionFactory server = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(database.host())
                .port(database.port())
                .database(database.name())
                .username(database.user())
                .password(database.password())
                .applicationName("phone-gateway")
                .connectTimeout(CONNECT)
                .lockWaitTimeout(LOCK)
                .statementTimeout(STATEMENT)
                .options(Map.of("idle_in_transaction_session_timeout", "10000"))
                .build());
        return new ConnectionPool(ConnectionPoolConfiguration.builder(server)
                .name("gateway")
                .initialSize(2)
                .maxSize(CONNECTIONS)
                .acquireRetry(3)
                .maxAcquireTime(ACQUIRE)
                .maxCreateConnectionTime(CONNECT)
                .build());
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /** The proof that the schema is there; whoever needs the schema asks for it. */
    record Migrated() {}
}
