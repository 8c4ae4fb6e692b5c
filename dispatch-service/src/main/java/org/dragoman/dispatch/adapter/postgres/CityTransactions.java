package org.dragoman.dispatch.adapter.postgres;

import static org.dragoman.dispatch.adapter.postgres.Sight.Use.CALLS;
import static org.dragoman.dispatch.adapter.postgres.Sight.Use.SCREENS;

import java.util.function.Function;
import org.dragoman.dispatch.domain.CityId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Runs work that sees one city. An R2DBC connection runs one query at a time: work fetches small results eagerly and
 * chains its statements.
 */
@Component
public class CityTransactions {

    private final DatabaseClient client;
    private final TransactionalOperator transactions;

    CityTransactions(DatabaseClient client, TransactionalOperator transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    /** One transaction: commits when the work completes, rolls back when it fails. */
    public <T> Mono<T> in(CityId city, Function<DatabaseClient, Mono<T>> work) {
        return CityConnections.seeing(Sight.of(CALLS, city),
                transactions.transactional(Mono.defer(() -> work.apply(client))));
    }

    /** One statement, which is a transaction by itself: a quarter of the round trips. */
    public <T> Mono<T> single(CityId city, Function<DatabaseClient, Mono<T>> statement) {
        return CityConnections.seeing(Sight.of(CALLS, city), Mono.defer(() -> statement.apply(client)));
    }

    /** Something to be shown: on connections that no call waits for. */
    <T> Mono<T> look(CityId city, Function<DatabaseClient, Mono<T>> question) {
        return CityConnections.seeing(Sight.of(SCREENS, city), Mono.defer(() -> question.apply(client)));
    }

    /** Outside any city: only tables that name nobody. */
    DatabaseClient outside() {
        return client;
    }
}
