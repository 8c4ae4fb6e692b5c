package org.dragoman.dispatch.adapter.postgres;

import java.util.List;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.explanation.KeptRequest;
import org.dragoman.dispatch.domain.explanation.KeptFact;
import org.dragoman.dispatch.domain.explanation.Past;
import org.dragoman.dispatch.domain.explanation.PastCall;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Explanations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The ledger, the assignments, and the facts of the people as they were. */
@Repository
class PgExplanations implements Explanations {

    /**
     * Of each person the fact that held when the request came, and all that began since; a minute more, for a fact is read
     * until the transaction of the next is over.
     */
    private static final String FACTS = """
            with asked as (
                select i.city_id, i.interpreter_id, i.public_number
                from dispatch.interpreter i
                where i.city_id = :city
                  and (i.public_number = any (:seen) or exists (
                      select from dispatch.qualification_fact q
                      where q.city_id = i.city_id and q.interpreter_id = i.interpreter_id
                        and :variety = any (q.varieties)))),
            -- who ever spoke a scarce variety of theirs: of whom each of them was the last follows from these
            people as (
                select * from asked
                union
                select i.city_id, i.interpreter_id, i.public_number
                from dispatch.interpreter i
                where i.city_id = :city and exists (
                    select from dispatch.qualification_fact q
                    where q.city_id = i.city_id and q.interpreter_id = i.interpreter_id
                      and q.varieties && array(
                          select distinct s.variety
                          from asked a
                          join dispatch.qualification_fact f on f.city_id = a.city_id and f.interpreter_id = a.interpreter_id
                          cross join unnest(f.varieties) as s (variety)
                          where s.variety <> all (:common))))
            select p.interpreter_id, p.public_number, f.availability, f.suspended, f.idle_since, f.gender,
                f.experience, q.varieties, q.certifications, 0::bigint as calls_today, f.qualification_version, f.version,
                false as last_of_scarce, f.valid_from
            from people p
            join dispatch.interpreter_fact f on f.city_id = p.city_id and f.interpreter_id = p.interpreter_id
            join dispatch.qualification_fact q on q.city_id = f.city_id and q.interpreter_id = f.interpreter_id
                and q.qualification_version = f.qualification_version
            where f.valid_from <= :until
              and f.version >= coalesce((
                  select max(b.version) from dispatch.interpreter_fact b
                  where b.city_id = p.city_id and b.interpreter_id = p.interpreter_id and b.valid_from < :since - interval '1 minute'), 0)
            """;
    private static final String CALLS = """
            select interpreter_id, offered_at, connected_at
            from dispatch.assignment
            where city_id = :city and interpreter_id = any (:people) and connected_at is not null
              and offered_at between :since - interval '1 day' and :until
            """;

    private final CityTransactions transactions;
    private final CandidateQuery candidates;
    private final Scarcity scarcity;

    PgExplanations(CityTransactions transactions, CandidateQuery candidates, Scarcity scarcity) {
        this.transactions = transactions;
        this.candidates = candidates;
        this.scarcity = scarcity;
    }

    @Override
    public Mono<KeptRequest> kept(CityId city, RequestId request) {
        return transactions.in(city, sql -> new KeptRequestQuery(sql, city, request).find());
    }

    @Override
    public Mono<Past> past(KeptRequest kept) {
        return transactions.in(kept.city(), sql -> facts(sql, kept)
                .flatMap(facts -> calls(sql, kept, facts)
                        .map(calls -> new Past(kept.zone(), facts, calls, scarcity.all()))));
    }

    private Mono<List<KeptFact>> facts(DatabaseClient sql, KeptRequest kept) {
        return within(sql, FACTS, kept).bind("seen", kept.everSeen().toArray(String[]::new))
                .bind("variety", kept.variety().value()).bind("common", scarcity.common())
                .map(row -> new KeptFact(candidates.candidate(row), Rows.instant(row, "valid_from"))).all()
                .collectList();
    }

    private static Mono<List<PastCall>> calls(DatabaseClient sql, KeptRequest kept, List<KeptFact> facts) {
        var people = facts.stream().map(fact -> fact.person().id().value()).distinct().toArray(UUID[]::new);
        return within(sql, CALLS, kept).bind("people", people)
                .map(row -> new PastCall(new InterpreterId(Rows.uuid(row, "interpreter_id")),
                        Rows.instant(row, "offered_at"), Rows.instant(row, "connected_at")))
                .all().collectList();
    }

    private static GenericExecuteSpec within(DatabaseClient sql, String query, KeptRequest kept) {
        return sql.sql(query).bind("city", kept.city().value()).bind("since", kept.began())
                .bind("until", kept.ended());
    }
}
