package org.dragoman.gateway.adapter.postgres;

import java.util.function.Function;
import org.dragoman.gateway.domain.CityId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The database seen from one city, whose rows are that city's alone by row-level security. */
final class CityDatabase {

    private final DatabaseClient client;
    private final TransactionalOperator transactions;

    CityDatabase(DatabaseClient client, TransactionalOperator transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    /** One transaction: commits when the work completes, rolls back when it fails. */
    <T> Mono<T> inside(CityId city, Function<DatabaseClient, Mono<T>> work) {
        return CityConnections.seeing(city, transactions.transactional(Mono.defer(() -> work.apply(client))));
    }

    /** One statement, which is a transaction by itself: a quarter of the round trips. */
    <T> Mono<T> single(CityId city, Function<DatabaseClient, Mono<T>> statement) {
        return CityConnections.seeing(city, Mono.defer(() -> statement.apply(client)));
    }

    /** Outside any city: only tables and functions that name no person's call. */
    DatabaseClient outside() {
        return client;
    }
}
