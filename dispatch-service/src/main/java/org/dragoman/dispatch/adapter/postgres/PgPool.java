package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.port.Pool;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The pool read from the truth itself, for when Redis is away. Nothing has to be put in or taken out, and no lease is
 * needed: a proposal that clashes is refused by the commit.
 */
@Repository
@Qualifier("truth")
public class PgPool implements Pool {

    private static final String WAITING = """
            select w.request_id
            from unnest(cast(:varieties as text[]), cast(:domains as text[])) as s (variety, domain)
            cross join lateral (
                select r.request_id, r.line_place as place
                from dispatch.request r
                where r.city_id = :city and r.state = 'WAITING' and r.variety = s.variety and r.domain = s.domain
                order by r.line_place, r.request_id
                limit :page) w
            order by w.place, w.request_id
            limit :page
            """;
    /** Only who fits the demand: a page full of the others would hide who does from the sweep for ever. */
    private static final String FREE = """
            select i.interpreter_id
            from dispatch.interpreter i
            join dispatch.interpreter_variety v on v.city_id = i.city_id and v.interpreter_id = i.interpreter_id
            where i.city_id = :city and v.variety = :variety and i.availability = 'AVAILABLE' and not i.suspended
              and i.interpreter_id <> all (:coolingDown)
              and exists (
                  select 1 from dispatch.certification c
                  where c.city_id = v.city_id and c.interpreter_id = v.interpreter_id and c.variety = v.variety
                    and :domain = any (c.domains) and c.suspended_at is null
                    and c.issued_on <= :today and (c.expires_on is null or c.expires_on >= :today))
            order by i.idle_since, i.interpreter_id
            limit :page
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
    public Mono<Void> removeWaiting(CityId city, Skill skill, RequestId request, long version) {
        return Mono.empty();
    }

    @Override
    public Mono<List<RequestId>> waiting(CityId city, Collection<Skill> skills) {
        var varieties = skills.stream().map(skill -> skill.variety().value()).toArray(String[]::new);
        var domains = skills.stream().map(skill -> skill.domain().code()).toArray(String[]::new);
        return transactions.single(city, sql -> sql.sql(WAITING).bind("city", city.value())
                .bind("varieties", varieties).bind("domains", domains).bind("page", LINE_PAGE)
                .map(row -> new RequestId(Rows.uuid(row, "request_id"))).all().collectList());
    }

    @Override
    public Mono<Void> addFree(CityId city, FreeInterpreter interpreter) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeFree(CityId city, InterpreterId interpreter, long version) {
        return Mono.empty();
    }

    @Override
    public Mono<List<InterpreterId>> free(Demand demand) {
        return transactions.single(demand.city(), sql -> sql.sql(FREE).bind("city", demand.city().value())
                .bind("variety", demand.variety().value()).bind("domain", demand.domain().code())
                .bind("today", demand.today()).bind("page", FREE_PAGE).bind("coolingDown", coolingDown(demand))
                .map(PgPool::interpreter).all().collectList());
    }

    private static UUID[] coolingDown(Demand demand) {
        return demand.coolingDown().entrySet().stream().filter(asked -> asked.getValue().isAfter(demand.now()))
                .map(asked -> asked.getKey().value()).toArray(UUID[]::new);
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

    @Override
    public void doubt(CityId city) {
        // The truth is not in doubt.
    }

    @Override
    public Mono<Boolean> renew(CityId city, Flux<Queued> waiting, Flux<FreeInterpreter> free) {
        return Mono.just(false);
    }
}
