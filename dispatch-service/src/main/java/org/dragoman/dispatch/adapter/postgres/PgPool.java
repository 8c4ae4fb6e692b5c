package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Pool;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The pool read from the truth itself, for when Redis is away. Nothing has to be put in or taken out, and no lease is
 * needed: a proposal that clashes is refused by the commit.
 */
@Repository
public class PgPool implements Pool {

    private static final String WAITING = """
            select request_id
            from dispatch.request
            where city_id = :city and state = 'WAITING' and variety = any (:varieties)
            order by dispatch.line_place(urgency, created_at), request_id
            limit 50
            """;
    private static final String FREE = """
            select i.interpreter_id
            from dispatch.interpreter i
            join dispatch.interpreter_variety v on v.city_id = i.city_id and v.interpreter_id = i.interpreter_id
            where i.city_id = :city and v.variety = :variety and i.availability = 'AVAILABLE' and not i.suspended
            order by i.idle_since, i.interpreter_id
            limit 50
            """;

    private final CityTransactions transactions;

    PgPool(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Void> addWaiting(CityId city, Queued request) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeWaiting(CityId city, VarietyTag variety, RequestId request) {
        return Mono.empty();
    }

    @Override
    public Mono<List<RequestId>> waiting(CityId city, Collection<VarietyTag> varieties) {
        var tags = varieties.stream().map(VarietyTag::value).toArray(String[]::new);
        return transactions.single(city, sql -> sql.sql(WAITING).bind("city", city.value()).bind("varieties", tags)
                .map(row -> new RequestId(Rows.uuid(row, "request_id"))).all().collectList());
    }

    @Override
    public Mono<Void> addFree(CityId city, FreeInterpreter interpreter) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeFree(CityId city, InterpreterId interpreter) {
        return Mono.empty();
    }

    @Override
    public Mono<List<InterpreterId>> free(CityId city, VarietyTag variety) {
        return transactions.single(city,
                sql -> sql.sql(FREE).bind("city", city.value()).bind("variety", variety.value())
                        .map(PgPool::interpreter).all().collectList());
    }

    private static InterpreterId interpreter(Readable row) {
        return new InterpreterId(Rows.uuid(row, "interpreter_id"));
    }

    @Override
    public Mono<InterpreterId> lease(CityId city, Lease lease, List<InterpreterId> ranking) {
        return Mono.justOrEmpty(ranking.stream().findFirst());
    }

    @Override
    public Mono<Void> release(CityId city, Lease lease, InterpreterId interpreter) {
        return Mono.empty();
    }
}
