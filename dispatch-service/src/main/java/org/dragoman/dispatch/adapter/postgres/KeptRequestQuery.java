package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.assignment.VendorId;
import org.dragoman.dispatch.domain.explanation.KeptRequest;
import org.dragoman.dispatch.domain.explanation.KeptRing;
import org.dragoman.dispatch.domain.explanation.Noted;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** A request with its ledger and all that rang for it. */
record KeptRequestQuery(DatabaseClient sql, CityId city, RequestId request) {

    private static final String REQUEST = """
            select r.reference, r.variety, r.domain, r.preferences, c.time_zone, c.settings, dispatch.clock() as now,
                dispatch.terms_of(r) as terms,
                (select coalesce(jsonb_agg(jsonb_build_object('interpreter', d.interpreter_id, 'since', d.since,
                            'lifted', d.lifted_at)), '[]')
                 from dispatch.site s
                 join dispatch.do_not_send d on d.city_id = s.city_id and d.agency_id = s.agency_id
                     and (d.site_id is null or d.site_id = s.site_id)
                 where s.city_id = r.city_id and s.site_id = r.site_id) as barred
            from dispatch.request r
            join dispatch.city c on c.city_id = r.city_id
            where r.city_id = :city and r.request_id = :request
            """;
    private static final String NOTES = """
            select at, kind, facts from dispatch.ledger
            where city_id = :city and request_id = :request
            order by entry_id
            """;
    /** A vendor's ring has no interpreter, an interpreter's no vendor. */
    private static final String RINGS = """
            select a.interpreter_id, a.vendor_id, coalesce(i.public_number, v.name, a.vendor_id) as number, a.epoch,
                a.offered_at, a.ring_began_at, a.accepted_at, a.connected_at, a.ended_at, a.state, a.end_reason,
                a.cost_cents, c.settings ->> 'currency' as currency,
                case when a.vendor_id is not null then dispatch.picked_up_at(a) end as picked_up_at
            from dispatch.assignment a
            join dispatch.city c on c.city_id = a.city_id
            left join dispatch.interpreter i on i.city_id = a.city_id and i.interpreter_id = a.interpreter_id
            left join dispatch.vendor v on v.city_id = a.city_id and v.vendor_id = a.vendor_id
            where a.city_id = :city and a.request_id = :request
            order by a.epoch
            """;

    Mono<KeptRequest> find() {
        return notes().flatMap(notes -> rings()
                .flatMap(rings -> about(REQUEST).map(row -> kept(row, notes, rings)).one()));
    }

    private Mono<List<Noted>> notes() {
        var reader = new LedgerReader(city, request);
        return about(NOTES).map(row -> reader.read(row).toList()).all().collectList()
                .map(notes -> notes.stream().flatMap(List::stream).toList());
    }

    private Mono<List<KeptRing>> rings() {
        return about(RINGS).map(KeptRequestQuery::ring).all().collectList();
    }

    private GenericExecuteSpec about(String query) {
        return sql.sql(query).bind("city", city.value()).bind("request", request.value());
    }

    private static KeptRing ring(Readable row) {
        return new KeptRing(assignee(row), Rows.text(row, "number"), Rows.number(row, "epoch"),
                Rows.instant(row, "offered_at"), Rows.maybeInstant(row, "ring_began_at"),
                Rows.maybeInstant(row, "picked_up_at"), Rows.maybeInstant(row, "accepted_at"),
                Rows.maybeInstant(row, "connected_at"),
                Rows.maybeInstant(row, "ended_at"), AssignmentState.valueOf(Rows.text(row, "state")),
                Optional.ofNullable(row.get("end_reason", String.class)), cost(row));
    }

    private static Optional<KeptRing.Cost> cost(Readable row) {
        return Optional.ofNullable(row.get("cost_cents", Integer.class))
                .map(cents -> new KeptRing.Cost(cents, Optional.ofNullable(row.get("currency", String.class))));
    }

    private static Assignee assignee(Readable row) {
        return Optional.ofNullable(row.get("interpreter_id", UUID.class))
                .<Assignee>map(id -> new Assignee.Person(new InterpreterId(id)))
                .orElseGet(() -> new Assignee.VendorLine(new VendorId(Rows.text(row, "vendor_id"))));
    }

    private KeptRequest kept(Readable row, List<Noted> notes, List<KeptRing> rings) {
        var preferences = PreferencesColumn.read(Rows.text(row, "preferences"));
        var settings = Rows.text(row, "settings");
        return new KeptRequest(city, request, Rows.text(row, "reference"), new VarietyTag(Rows.text(row, "variety")),
                SubjectDomain.ofCode(Rows.text(row, "domain")).orElseThrow(),
                TermsColumn.kept(Rows.text(row, "terms"), preferences, Rows.text(row, "barred"),
                        Settings.timing(settings).coolDown(), Settings.holdBack(settings)),
                ZoneId.of(Rows.text(row, "time_zone")), Rows.instant(row, "now"), notes, rings);
    }
}
