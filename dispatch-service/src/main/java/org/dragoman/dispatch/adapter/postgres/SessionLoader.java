package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.assignment.VendorId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.place.OfficePhone;
import org.dragoman.dispatch.domain.place.Opening;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.CallBack;
import org.dragoman.dispatch.domain.session.Course;
import org.dragoman.dispatch.domain.session.Session;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads a session under its lock. The time is read after the lock is held: a wait for it is not lived in the past. */
@Component
class SessionLoader {

    private static final String LOCK = """
            select r.channel, r.state, r.variety, r.domain, r.waiting_since, r.deadline_at, r.session_began_at,
                r.vendor_helped, r.vendor_wanted, r.last_rings, r.failures, r.needs_human_since,
                r.call_back_until, r.texts_agreed, r.called_again,
                c.hub_language, c.settings, dispatch.ladder_of(r.city_id, r.ladder_version) as ladder
            from dispatch.request r
            join dispatch.city c on c.city_id = r.city_id
            where r.city_id = :city and r.request_id = :request
            for update of r
            """;
    private static final String LIVE = """
            select t.now, a.assignment_id, a.epoch, a.interpreter_id, a.vendor_id, l.leg_id, a.state, a.ring_began_at,
                a.deadline_at, coalesce(i.missed_rings, 0) as missed_rings, case
                    when a.vendor_id is null
                        then dispatch.is_qualified(:city, a.interpreter_id, :variety, :domain, t.now)
                            and dispatch.may_be_sent(:city, a.interpreter_id, :request, t.now)
                    else :variety = any (v.varieties) end as qualified,
                (select coalesce(jsonb_agg(jsonb_build_object(
                        'id', g.leg_id, 'role', g.role, 'anchor', g.anchor, 'state', g.state, 'held', g.held,
                        'site', g.site_id, 'opening', case when g.state = 'PLANNED' then (
                            select dispatch.opening_of(s, t.now) from dispatch.site s
                            where s.city_id = g.city_id and s.site_id = g.site_id) end)
                        order by g.created_at, g.leg_id), '[]')
                 from dispatch.leg g where g.city_id = :city and g.request_id = :request) as legs
            from (select dispatch.clock() as now) t
            left join dispatch.assignment a on a.city_id = :city and a.request_id = :request
                and a.state in ('OFFERED', 'ACCEPTED', 'CONNECTED')
            left join dispatch.leg l on l.city_id = a.city_id and l.request_id = a.request_id
                and l.assignment_id = a.assignment_id
            left join dispatch.interpreter i on i.city_id = a.city_id and i.interpreter_id = a.interpreter_id
            left join dispatch.vendor v on v.city_id = a.city_id and v.vendor_id = a.vendor_id
            order by a.assignment_id
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    Mono<Session> lock(DatabaseClient sql, CityId city, RequestId request) {
        return sql.sql(LOCK).bind("city", city.value()).bind("request", request.value()).map(Locked::of).one()
                .flatMap(locked -> live(sql, city, request, locked)
                        .map(live -> session(city, request, locked, live)));
    }

    private record Locked(
            Channel channel, RequestState state, String variety, String domain, Instant waitingSince,
            Optional<Instant> deadline, Optional<Instant> beganAt, Optional<CallBack> callBack, Course course,
            String hubLanguage, String settings, String ladder) {
        static Locked of(Readable row) {
            return new Locked(Channel.valueOf(Rows.text(row, "channel")), RequestState.valueOf(Rows.text(row, "state")),
                    Rows.text(row, "variety"), Rows.text(row, "domain"), Rows.instant(row, "waiting_since"),
                    Rows.maybeInstant(row, "deadline_at"), Rows.maybeInstant(row, "session_began_at"),
                    callBackOf(row), courseOf(row),
                    Rows.text(row, "hub_language"), Rows.text(row, "settings"), Rows.text(row, "ladder"));
        }
    }

    private static Optional<CallBack> callBackOf(Readable row) {
        return Rows.maybeInstant(row, "call_back_until")
                .map(until -> new CallBack(until, Rows.flag(row, "texts_agreed"),
                        Rows.flag(row, "called_again")));
    }

    private static Course courseOf(Readable row) {
        return new Course(Rows.flag(row, "vendor_helped"), Rows.flag(row, "vendor_wanted"),
                Rows.flag(row, "last_rings"), (int) Rows.number(row, "failures"),
                Rows.maybeInstant(row, "needs_human_since"));
    }

    /** @param now the moment after the lock was held */
    private record Live(Instant now, Optional<Assignment> assignment, String legs) {
        static Live of(Readable row) {
            return new Live(Rows.instant(row, "now"),
                    Optional.ofNullable(row.get("assignment_id", UUID.class)).map(id -> assignment(id, row)),
                    Rows.text(row, "legs"));
        }

        private static Assignment assignment(UUID id, Readable row) {
            return new Assignment(new AssignmentId(id), Rows.number(row, "epoch"),
                    assignee(row), new LegId(Rows.uuid(row, "leg_id")),
                    AssignmentState.valueOf(Rows.text(row, "state")), Rows.maybeInstant(row, "ring_began_at"),
                    (int) Rows.number(row, "missed_rings"), Rows.maybeInstant(row, "deadline_at"),
                    Rows.flag(row, "qualified"));
        }
    }

    private static Assignee assignee(Readable row) {
        return Optional.ofNullable(row.get("vendor_id", String.class))
                .<Assignee>map(vendor -> new Assignee.VendorLine(new VendorId(vendor)))
                .orElseGet(() -> new Assignee.Person(new InterpreterId(Rows.uuid(row, "interpreter_id"))));
    }

    /** At least one row: without a live assignment it tells the time alone. */
    private static Mono<List<Live>> live(DatabaseClient sql, CityId city, RequestId request, Locked locked) {
        return sql.sql(LIVE).bind("city", city.value()).bind("request", request.value())
                .bind("variety", locked.variety()).bind("domain", locked.domain()).map(Live::of).all().collectList();
    }

    private static List<Leg> legs(String json) {
        return JSON.readTree(json).valueStream().map(leg -> new Leg(
                new LegId(UUID.fromString(leg.path("id").asString())), LegRole.valueOf(leg.path("role").asString()),
                leg.path("anchor").asBoolean(), LegState.valueOf(leg.path("state").asString()),
                leg.path("held").asBoolean(), office(leg))).toList();
    }

    /** Whether it is open matters until it is rung. */
    private static Optional<OfficePhone> office(JsonNode leg) {
        return leg.path("site").isString()
                ? Optional.of(new OfficePhone(new SiteId(leg.path("site").asString()), opening(leg.path("opening"))))
                : Optional.empty();
    }

    private static Opening opening(JsonNode json) {
        return json.isObject() ? Openings.read(json) : Opening.OPEN;
    }

    private static Session session(
            CityId city, RequestId request, Locked locked, List<Live> live) {
        var now = live.getFirst().now();
        return new Session(city, request, locked.channel(), locked.state(), new VarietyTag(locked.variety()),
                locked.hubLanguage(), Settings.timing(locked.settings()), Settings.ladder(locked.ladder()),
                locked.course(),
                now, locked.waitingSince(), locked.deadline().orElse(now), locked.beganAt(),
                locked.callBack(),
                live.stream().flatMap(row -> row.assignment().stream()).toList(), legs(live.getFirst().legs()));
    }
}
