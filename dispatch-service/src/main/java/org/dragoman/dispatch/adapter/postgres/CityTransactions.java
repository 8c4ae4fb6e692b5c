package org.dragoman.dispatch.adapter.postgres;

import java.util.function.Function;
import org.dragoman.dispatch.domain.CityId;
import org.reactivestreams.Publisher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Runs work in one transaction that sees one city. An R2DBC connection runs one query at a time: work fetches small
 * results eagerly and chains its statements.
 */
@Component
public class CityTransactions {

    private static final String ENTER = "select set_config('dragoman.city', :city, true)";

    private final DatabaseClient client;
    private final TransactionalOperator transactions;

    CityTransactions(DatabaseClient client, TransactionalOperator transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    /** Commits when the work completes, rolls back when it fails. */
    public <T> Mono<T> in(CityId city, Function<DatabaseClient, Mono<T>> work) {
        return transactions.transactional(enter(city).then(Mono.defer(() -> work.apply(client))));
    }

    public <T> Flux<T> manyIn(CityId city, Function<DatabaseClient, ? extends Publisher<T>> work) {
        return transactions.transactional(enter(city).thenMany(Flux.defer(() -> work.apply(client))));
    }

    private Mono<Long> enter(CityId city) {
        return client.sql(ENTER).bind("city", city.value()).fetch().rowsUpdated();
    }
}
