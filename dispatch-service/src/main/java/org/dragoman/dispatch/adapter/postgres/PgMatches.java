package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Matches;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The facts of a match, and the commit that makes one true. */
@Repository
class PgMatches implements Matches {

    private static final String DEMAND = """
            select r.variety, r.domain, r.preferences ->> 'knownInterpreter' as known, r.last_epoch, c.settings, t.now,
                r.urgency, r.created_at, r.state = 'RINGING' as rings,
                (t.now at time zone c.time_zone)::date as today
            from dispatch.request r
            join dispatch.city c on c.city_id = r.city_id
            cross join (select dispatch.clock() as now) t
            where r.city_id = :city and r.request_id = :request
              and (r.state = 'WAITING' or (r.state = 'RINGING' and dispatch.may_widen(r)))
            """;
    private static final String ASKED_IN_VAIN = """
            select interpreter_id, max(ended_at) as ended_at
            from dispatch.assignment
            where city_id = :city and request_id = :request and interpreter_id is not null and ended_at is not null
            group by interpreter_id
            """;

    private final CityTransactions transactions;
    private final CandidateQuery candidates;
    private final MatchCommit commit;

    PgMatches(CityTransactions transactions, CandidateQuery candidates, MatchCommit commit) {
        this.transactions = transactions;
        this.candidates = candidates;
        this.commit = commit;
    }

    @Override
    public Mono<Demand> demand(CityId city, RequestId request) {
        return transactions.in(city, sql -> askedInVain(sql, city, request)
                .flatMap(asked -> sql.sql(DEMAND).bind("city", city.value()).bind("request", request.value())
                        .map(row -> demand(city, request, row, asked)).one()));
    }

    private static Mono<Map<InterpreterId, Instant>> askedInVain(
            DatabaseClient sql, CityId city, RequestId request) {
        return sql.sql(ASKED_IN_VAIN).bind("city", city.value()).bind("request", request.value())
                .map(row -> Map.entry(new InterpreterId(Rows.uuid(row, "interpreter_id")),
                        Rows.instant(row, "ended_at")))
                .all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Demand demand(
            CityId city, RequestId request, Readable row, Map<InterpreterId, Instant> asked) {
        var settings = Rows.text(row, "settings");
        var coolDown = Settings.timing(settings).coolDown();
        var variety = new VarietyTag(Rows.text(row, "variety"));
        var until = new HashMap<InterpreterId, Instant>();
        asked.forEach((interpreter, ended) -> until.put(interpreter, ended.plus(coolDown)));
        return new Demand(city, request, variety,
                SubjectDomain.ofCode(Rows.text(row, "domain")).orElseThrow(),
                new Preferences(Optional.ofNullable(row.get("known", String.class))),
                Rows.instant(row, "now"), Objects.requireNonNull(row.get("today", LocalDate.class)), until,
                Rows.number(row, "last_epoch"),
                Settings.holdBack(settings).endsFor(candidates.isScarce(variety),
                        Urgency.valueOf(Rows.text(row, "urgency")), Rows.instant(row, "created_at"),
                        Rows.flag(row, "rings")));
    }

    @Override
    public Mono<List<Candidate>> candidates(CityId city, Collection<InterpreterId> interpreters) {
        var ids = interpreters.stream().map(InterpreterId::value).toArray(UUID[]::new);
        return ids.length == 0
                ? Mono.just(List.of())
                : transactions.single(city, sql -> candidates.find(sql, city, ids));
    }

    @Override
    public Mono<MatchOutcome> commit(Proposal proposal) {
        return commit.commit(proposal);
    }
}
