package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.explanation.Course;
import org.dragoman.dispatch.domain.explanation.KeptFact;
import org.dragoman.dispatch.domain.explanation.KeptRing;
import org.dragoman.dispatch.domain.explanation.Noted;
import org.dragoman.dispatch.domain.explanation.Past;
import org.dragoman.dispatch.domain.explanation.PastCall;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.port.Explanations;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The ledger, the assignments, and the facts of the people as they were. */
@Repository
class PgExplanations implements Explanations {

    private static final String REQUEST = """
            select r.reference, r.variety, r.domain, r.preferences ->> 'knownInterpreter' as known, c.time_zone,
                c.settings, dispatch.clock() as now
            from dispatch.request r
            join dispatch.city c on c.city_id = r.city_id
            where r.city_id = :city and r.request_id = :request
            """;
    private static final String NOTES = """
            select at, kind, facts from dispatch.ledger
            where city_id = :city and request_id = :request
            order by entry_id
            """;
    private static final String RINGS = """
            select a.interpreter_id, i.public_number, a.epoch, a.offered_at, a.ring_began_at, a.accepted_at,
                a.connected_at, a.ended_at, a.state, a.end_reason
            from dispatch.assignment a
            join dispatch.interpreter i using (city_id, interpreter_id)
            where a.city_id = :city and a.request_id = :request
            order by a.epoch
            """;
    /** Of each person the fact that held when the request came, and all that began since. */
    private static final String FACTS = """
            with people as (
                select i.city_id, i.interpreter_id, i.public_number
                from dispatch.interpreter i
                where i.city_id = :city
                  and (i.public_number = any (:seen) or exists (
                      select from dispatch.qualification_fact q
                      where q.city_id = i.city_id and q.interpreter_id = i.interpreter_id
                        and :variety = any (q.varieties))))
            select p.interpreter_id, p.public_number, f.availability, f.suspended, f.idle_since, q.varieties,
                q.certifications, 0::bigint as calls_today, f.qualification_version, f.version, f.valid_from
            from people p
            join dispatch.interpreter_fact f on f.city_id = p.city_id and f.interpreter_id = p.interpreter_id
            join dispatch.qualification_fact q on q.city_id = f.city_id and q.interpreter_id = f.interpreter_id
                and q.qualification_version = f.qualification_version
            where f.valid_from <= :until
              and f.version >= coalesce((
                  select max(b.version) from dispatch.interpreter_fact b
                  where b.city_id = p.city_id and b.interpreter_id = p.interpreter_id and b.valid_from < :since), 0)
            """;
    private static final String CALLS = """
            select interpreter_id, offered_at, connected_at
            from dispatch.assignment
            where city_id = :city and interpreter_id = any (:people) and connected_at is not null
              and offered_at between :since - interval '1 day' and :until
            """;

    private final CityTransactions transactions;
    private final CandidateQuery candidates;

    PgExplanations(CityTransactions transactions, CandidateQuery candidates) {
        this.transactions = transactions;
        this.candidates = candidates;
    }

    @Override
    public Mono<Course> course(CityId city, RequestId request) {
        return transactions.in(city, sql -> notes(sql, city, request).flatMap(notes -> rings(sql, city, request)
                .flatMap(rings -> of(sql, REQUEST, city, request)
                        .map(row -> course(city, request, row, notes, rings)).one())));
    }

    private static Mono<List<Noted>> notes(DatabaseClient sql, CityId city, RequestId request) {
        var reader = new LedgerReader(city, request);
        return of(sql, NOTES, city, request).map(row -> reader.read(row).toList()).all().collectList()
                .map(notes -> notes.stream().flatMap(List::stream).toList());
    }

    private static Mono<List<KeptRing>> rings(DatabaseClient sql, CityId city, RequestId request) {
        return of(sql, RINGS, city, request).map(PgExplanations::ring).all().collectList();
    }

    private static GenericExecuteSpec of(DatabaseClient sql, String query, CityId city, RequestId request) {
        return sql.sql(query).bind("city", city.value()).bind("request", request.value());
    }

    private static KeptRing ring(Readable row) {
        return new KeptRing(new InterpreterId(Rows.uuid(row, "interpreter_id")), Rows.text(row, "public_number"),
                Rows.number(row, "epoch"), Rows.instant(row, "offered_at"), Rows.maybeInstant(row, "ring_began_at"),
                Rows.maybeInstant(row, "accepted_at"), Rows.maybeInstant(row, "connected_at"),
                Rows.maybeInstant(row, "ended_at"), AssignmentState.valueOf(Rows.text(row, "state")),
                Optional.ofNullable(row.get("end_reason", String.class)));
    }

    private static Course course(
            CityId city, RequestId request, Readable row, List<Noted> notes, List<KeptRing> rings) {
        return new Course(city, request, Rows.text(row, "reference"), new VarietyTag(Rows.text(row, "variety")),
                SubjectDomain.ofCode(Rows.text(row, "domain")).orElseThrow(),
                new Preferences(Optional.ofNullable(row.get("known", String.class))),
                ZoneId.of(Rows.text(row, "time_zone")), Settings.timing(Rows.text(row, "settings")).coolDown(),
                Rows.instant(row, "now"), notes, rings);
    }

    @Override
    public Mono<Past> past(Course course) {
        return transactions.in(course.city(), sql -> facts(sql, course)
                .flatMap(facts -> calls(sql, course, facts).map(calls -> new Past(course.zone(), facts, calls))));
    }

    private Mono<List<KeptFact>> facts(DatabaseClient sql, Course course) {
        return within(sql, FACTS, course).bind("seen", course.everSeen().toArray(String[]::new))
                .bind("variety", course.variety().value())
                .map(row -> new KeptFact(candidates.candidate(row), Rows.instant(row, "valid_from"))).all()
                .collectList();
    }

    private static Mono<List<PastCall>> calls(DatabaseClient sql, Course course, List<KeptFact> facts) {
        var people = facts.stream().map(fact -> fact.person().id().value()).distinct().toArray(UUID[]::new);
        return within(sql, CALLS, course).bind("people", people)
                .map(row -> new PastCall(new InterpreterId(Rows.uuid(row, "interpreter_id")),
                        Rows.instant(row, "offered_at"), Rows.instant(row, "connected_at")))
                .all().collectList();
    }

    private static GenericExecuteSpec within(DatabaseClient sql, String query, Course course) {
        return sql.sql(query).bind("city", course.city().value()).bind("since", course.began())
                .bind("until", course.ended());
    }
}
