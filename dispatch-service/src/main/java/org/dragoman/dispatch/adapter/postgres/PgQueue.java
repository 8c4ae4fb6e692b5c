package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Queue;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The line of waiting requests. A request keeps its place by its age, also when its interpreter was lost. */
@Repository
class PgQueue implements Queue {

    private static final String ENTRY = """
            select request_id, variety, urgency, created_at
            from dispatch.request
            where city_id = :city
            """;
    private static final String WAITING = ENTRY + """
              and state = 'WAITING'
            order by dispatch.line_place(urgency, created_at), request_id
            """;

    private static final String WIDENING = """
            select r.request_id
            from dispatch.request r
            where r.city_id = :city and r.state = 'RINGING' and (r.phones > 1 or r.vendor_wanted)
              and dispatch.may_widen(r)
            order by dispatch.line_place(r.urgency, r.created_at), r.request_id
            """;

    private final CityTransactions transactions;

    PgQueue(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Queued> entry(CityId city, RequestId request) {
        return transactions.single(city, sql -> sql.sql(ENTRY + " and request_id = :request").bind("city", city.value())
                .bind("request", request.value()).map(PgQueue::queued).one());
    }

    @Override
    public Flux<Queued> waiting(CityId city) {
        return transactions.single(city, sql -> sql.sql(WAITING).bind("city", city.value())
                .map(PgQueue::queued).all().collectList()).flatMapIterable(queued -> queued);
    }

    @Override
    public Flux<RequestId> widening(CityId city) {
        return transactions.single(city, sql -> sql.sql(WIDENING).bind("city", city.value())
                .map(row -> new RequestId(Rows.uuid(row, "request_id"))).all().collectList())
                .flatMapIterable(found -> found);
    }

    private static Queued queued(Readable row) {
        return new Queued(new RequestId(Rows.uuid(row, "request_id")), new VarietyTag(Rows.text(row, "variety")),
                Urgency.valueOf(Rows.text(row, "urgency")), Rows.instant(row, "created_at"));
    }
}
