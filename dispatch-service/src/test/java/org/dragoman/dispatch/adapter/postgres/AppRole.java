package org.dragoman.dispatch.adapter.postgres;

import java.time.Duration;
import org.dragoman.stores.Database;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;

/** A migrated database as the service sees it: through the role that owns nothing. */
public final class AppRole {

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
        var connections = pooled(ConnectionFactories.get(ConnectionFactoryOptions.parse(database.r2dbcUrl())
                .mutate()
                .option(ConnectionFactoryOptions.USER, "dragoman_dispatch")
                .option(ConnectionFactoryOptions.PASSWORD, "")
                .build()));
        return new CityTransactions(DatabaseClient.create(connections),
                TransactionalOperator.create(new R2dbcTransactionManager(connections)));
    }

    /** As in the service: a connection whose work was cancelled is used again. */
    private static ConnectionFactory pooled(ConnectionFactory connections) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(connections).initialSize(0).maxSize(50)
                .maxIdleTime(Duration.ofSeconds(10)).build());
    }
}
