package org.dragoman.gateway.adapter.postgres;

import java.util.function.Function;
import org.dragoman.gateway.domain.CityId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The database seen from one city: a transaction whose rows are that city's alone, by row-level security. Who
 * subscribes here must not cancel: a cancelled transaction is rolled back (see {@code Detached}).
 */
final class CityDatabase {

    private final DatabaseClient client;
    private final TransactionalOperator transactions;

    CityDatabase(DatabaseClient client, TransactionalOperator transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    <T> Mono<T> inside(CityId city, Function<DatabaseClient, Mono<T>> work) {
        return client.sql("select set_config('dragoman.city', :city, true)")
                .bind("city", city.value())
                .fetch()
                .rowsUpdated()
                .then(Mono.defer(() -> work.apply(client)))
                .as(transactions::transactional);
    }

    /** Outside any city: only tables and functions that name no person's call. */
    DatabaseClient outside() {
        return client;
    }
}
