package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Queue;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The line of waiting requests. A request keeps its place by its age, also when its interpreter was lost. */
@Repository
class PgQueue implements Queue {

    private static final String ENTRY = """
            select request_id, variety, domain, urgency, created_at, version, state
            from dispatch.request
            where city_id = :city
            """;
    private static final String WAITING = ENTRY + """
              and state = 'WAITING'
              and request_id > :after
            order by request_id
            limit 5000
            """;
    private static final int PAGE = 5_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CityTransactions transactions;
    private final MatchableQuery matchable;

    PgQueue(CityTransactions transactions, MatchableQuery matchable) {
        this.transactions = transactions;
        this.matchable = matchable;
    }

    @Override
    public Mono<Queued> entry(CityId city, RequestId request) {
        return transactions.single(city, sql -> sql.sql(ENTRY + " and request_id = :request").bind("city", city.value())
                .bind("request", request.value()).map(PgQueue::queued).one());
    }

    @Override
    public Flux<Queued> waiting(CityId city) {
        return waiting(city, BEFORE_ALL)
                .expand(page -> page.size() < PAGE ? Mono.empty() : waiting(city, page.getLast().request().value()))
                .concatMapIterable(queued -> queued);
    }

    /** By the id and not by the place in line, which a supervisor may change between two pages. */
    private Mono<List<Queued>> waiting(CityId city, UUID after) {
        return transactions.single(city, sql -> sql.sql(WAITING).bind("city", city.value()).bind("after", after)
                .map(PgQueue::queued).all().collectList());
    }

    @Override
    public Mono<List<Queued>> matchable(CityId city, Optional<Queued> after, int limit) {
        return transactions.in(city, sql -> matchable.matchable(sql, city, after, limit));
    }

    @Override
    public Flux<RequestId> widening(CityId city) {
        return transactions.in(city, sql -> matchable.widening(sql, city)).flatMapIterable(found -> found);
    }

    private static Skill skill(Readable row) {
        return new Skill(new VarietyTag(Rows.text(row, "variety")),
                SubjectDomain.ofCode(Rows.text(row, "domain")).orElseThrow());
    }

    static Queued queued(Readable row) {
        return new Queued(new RequestId(Rows.uuid(row, "request_id")), skill(row),
                Urgency.valueOf(Rows.text(row, "urgency")), Rows.instant(row, "created_at"),
                Rows.number(row, "version"), RequestState.valueOf(Rows.text(row, "state")) == RequestState.WAITING);
    }
}
