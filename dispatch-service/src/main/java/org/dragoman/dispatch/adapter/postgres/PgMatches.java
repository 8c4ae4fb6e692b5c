package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Matches;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a match, and the commit that makes one true. */
@Repository
class PgMatches implements Matches {

    private static final String DEMAND = """
            select r.variety, r.domain, r.preferences, r.last_epoch, r.version, c.settings, t.now, r.waiting_since,
                r.urgency, r.created_at, (t.now at time zone c.time_zone)::date as today, dispatch.terms_of(r) as terms,
                -- an interpreter's phone: a vendor's line is nobody's first
                exists (select from dispatch.assignment p
                        where p.city_id = r.city_id and p.request_id = r.request_id and p.state = 'OFFERED'
                          and p.interpreter_id is not null) as rings,
                -- who was asked in vain, how often, and when that ended last
                (select coalesce(jsonb_object_agg(a.interpreter_id,
                            jsonb_build_object('ended', a.ended_at, 'times', a.times)), '{}')
                 from (select interpreter_id, max(ended_at) as ended_at, count(*) as times
                       from dispatch.assignment
                       where city_id = r.city_id and request_id = r.request_id
                         and interpreter_id is not null and ended_at is not null
                       group by interpreter_id) a) as asked
            from dispatch.request r
            join dispatch.city c on c.city_id = r.city_id
            cross join (select dispatch.clock() as now) t
            where r.city_id = :city and r.request_id = :request
              and (r.state = 'WAITING' or (r.state = 'RINGING' and dispatch.may_widen(r)))
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CityTransactions transactions;
    private final CandidateQuery candidates;
    private final Scarcity scarcity;
    private final MatchCommit commit;

    PgMatches(CityTransactions transactions, CandidateQuery candidates, Scarcity scarcity, MatchCommit commit) {
        this.transactions = transactions;
        this.candidates = candidates;
        this.scarcity = scarcity;
        this.commit = commit;
    }

    @Override
    public Mono<Demand> demand(CityId city, RequestId request) {
        return transactions.single(city, sql -> sql.sql(DEMAND).bind("city", city.value())
                .bind("request", request.value()).map(row -> demand(city, request, row)).one());
    }

    private Demand demand(CityId city, RequestId request, Readable row) {
        var now = Rows.instant(row, "now");
        var variety = new VarietyTag(Rows.text(row, "variety"));
        var preferences = PreferencesColumn.read(Rows.text(row, "preferences"));
        var until = new HashMap<InterpreterId, Instant>();
        var times = new HashMap<InterpreterId, Integer>();
        asked(row, until, times);
        return new Demand(city, request, variety,
                SubjectDomain.ofCode(Rows.text(row, "domain")).orElseThrow(), preferences, now,
                Objects.requireNonNull(row.get("today", LocalDate.class)), until, Rows.number(row, "last_epoch"),
                TermsColumn.read(Rows.text(row, "terms"), preferences,
                        Duration.between(Rows.instant(row, "waiting_since"), now), times),
                Rows.number(row, "version"), holdBackEnds(row, variety));
    }

    private Instant holdBackEnds(Readable row, VarietyTag variety) {
        return Settings.holdBack(Rows.text(row, "settings")).endsFor(scarcity.isScarce(variety),
                Urgency.valueOf(Rows.text(row, "urgency")), Rows.instant(row, "created_at"), Rows.flag(row, "rings"));
    }

    private static void asked(
            Readable row, Map<InterpreterId, Instant> until, Map<InterpreterId, Integer> times) {
        var coolDown = Settings.timing(Rows.text(row, "settings")).coolDown();
        JSON.readTree(Rows.text(row, "asked")).properties().forEach(asked -> {
            var interpreter = new InterpreterId(UUID.fromString(asked.getKey()));
            until.put(interpreter, OffsetDateTime.parse(asked.getValue().path("ended").asString()).toInstant()
                    .plus(coolDown));
            times.put(interpreter, asked.getValue().path("times").asInt());
        });
    }

    @Override
    public Mono<List<InterpreterId>> fitting(Demand demand) {
        return transactions.single(demand.city(), sql -> FittingQuery.find(sql, demand, scarcity));
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
