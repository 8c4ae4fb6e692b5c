package org.dragoman.dispatch.adapter.postgres;

import java.util.UUID;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.port.Audit;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** A table that only grows. */
@Repository
class PgAudit implements Audit {

    private static final String APPEND = """
            insert into dispatch.audit (city_id, at, actor, intervention, target, detail)
            values (:city, dispatch.clock(), :actor, :intervention, :target, :detail)
            """;

    private final CityTransactions transactions;

    PgAudit(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Void> note(Caller by, Intervention intervention, UUID target, String detail) {
        return transactions.single(by.city(), sql -> sql.sql(APPEND).bind("city", by.city().value())
                .bind("actor", by.key()).bind("intervention", intervention.name()).bind("target", target)
                .bind("detail", detail)
                .fetch().rowsUpdated()).then();
    }
}
