package org.dragoman.dispatch.adapter.postgres;

import java.time.Duration;
import static io.r2dbc.spi.ConnectionFactoryOptions.DATABASE;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;

import org.dragoman.dispatch.config.DatabaseProperties;
import org.dragoman.stores.Database;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import io.r2dbc.spi.ConnectionFactoryOptions;

/** A migrated database as the service sees it: through the role that owns nothing. */
public final class AppRole {

    /** Each test has a city of its own: together they would keep more connections than the server has. */
    private static final Duration IDLE = Duration.ofSeconds(2);

    private AppRole() {}

    public static void migrate(Database database) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), "")
                .schemas("dispatch")
                .locations("classpath:db/migration/dispatch")
                .load()
                .migrate();
    }

    public static CityTransactions transactions(Database database) {
        var server = ConnectionFactoryOptions.parse(database.r2dbcUrl());
        var properties = new DatabaseProperties(server.getRequiredValue(HOST).toString(),
                (int) server.getRequiredValue(PORT), server.getRequiredValue(DATABASE).toString(), "dragoman_dispatch",
                "",
                new DatabaseProperties.Owner(database.owner(), ""));
        var connections = new CityConnections(sight -> ServerPools.pool(properties, sight, IDLE));
        return new CityTransactions(DatabaseClient.create(connections),
                TransactionalOperator.create(new R2dbcTransactionManager(connections)));
    }
}
