package org.dragoman.dispatch.adapter.postgres;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Session;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.SessionRules;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.port.Suspension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Suspends an interpreter and takes the ringing offer back, in one transaction. It locks as every event does, the request
 * before the interpreter; an offer that was made between the look and the lock is seen by a second look, and all begins
 * again. After that no offer can be made: the match commit waits for this lock and then finds the suspension.
 */
@Component
class SuspensionWriter {

    private static final String RINGING = """
            select request_id from dispatch.assignment
            where city_id = :city and interpreter_id = :interpreter and state = 'OFFERED'
            """;
    private static final String SUSPEND = """
            update dispatch.interpreter set suspended = true, version = version + 1
            where city_id = :city and interpreter_id = :interpreter
            """;
    /** Each time another offer has to come in between. */
    private static final int TRIES = 20;

    private final CityTransactions transactions;
    private final SessionLoader loader;
    private final ChangeWriter writer;

    SuspensionWriter(CityTransactions transactions, SessionLoader loader, ChangeWriter writer) {
        this.transactions = transactions;
        this.loader = loader;
        this.writer = writer;
    }

    Mono<Suspension> suspend(CityId city, InterpreterId interpreter) {
        return transactions.in(city, sql -> ringing(sql, city, interpreter)
                .flatMap(rings -> locked(sql, city, rings)
                        .flatMap(session -> suspend(sql, city, interpreter, rings, session))))
                .retryWhen(Retry.max(TRIES).filter(OfferedMeanwhile.class::isInstance));
    }

    private static Mono<Optional<RequestId>> ringing(DatabaseClient sql, CityId city, InterpreterId interpreter) {
        return sql.sql(RINGING).bind("city", city.value()).bind("interpreter", interpreter.value())
                .map(row -> new RequestId(Rows.uuid(row, "request_id"))).one().map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Optional<Session>> locked(DatabaseClient sql, CityId city, Optional<RequestId> request) {
        return Mono.justOrEmpty(request).flatMap(id -> loader.lock(sql, city, id)).map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Suspension> suspend(
            DatabaseClient sql, CityId city, InterpreterId interpreter, Optional<RequestId> rings,
            Optional<Session> session) {
        return sql.sql(SUSPEND).bind("city", city.value()).bind("interpreter", interpreter.value()).fetch()
                .rowsUpdated().filter(rows -> rows == 1)
                .flatMap(known -> ringing(sql, city, interpreter))
                .flatMap(now -> now.isEmpty() || now.equals(rings)
                        ? withdraw(sql, interpreter, session)
                        : Mono.error(new OfferedMeanwhile()));
    }

    private Mono<Suspension> withdraw(DatabaseClient sql, InterpreterId interpreter, Optional<Session> session) {
        return Mono.justOrEmpty(session).flatMap(
                locked -> switch (SessionRules.on(locked, new SessionEvent.InterpreterSuspended(interpreter))) {
                    case Verdict.Changed it -> writer.write(sql, locked, it.change())
                            .thenReturn((Suspension) new Suspension.Withdrawn(locked.request(), it.change()));
                    case Verdict.Ignored late -> Mono.empty();
                }).defaultIfEmpty(new Suspension.NothingRang());
    }

    private static final class OfferedMeanwhile extends RuntimeException {
        OfferedMeanwhile() {
            super("an offer was made in this very moment", null, false, false);
        }
    }
}
