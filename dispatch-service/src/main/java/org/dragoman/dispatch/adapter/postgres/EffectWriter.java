package org.dragoman.dispatch.adapter.postgres;

import java.time.Instant;
import org.dragoman.dispatch.domain.session.Course;
import org.dragoman.dispatch.domain.session.Effect;
import org.dragoman.dispatch.domain.session.Session;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One effect, one statement. */
@Component
class EffectWriter {

    private static final String MOVE_LEG = """
            update dispatch.leg
            set state = :state,
                answered_at = case when :state in ('ANSWERED', 'JOINED') then coalesce(answered_at, :now)
                    else answered_at end,
                joined_at = case when :state = 'JOINED' then coalesce(joined_at, :now) else joined_at end,
                ended_at = case when :state = 'ENDED' then :now end,
                end_reason = :end,
                held = held and :state <> 'ENDED',
                number_cipher = case when :state = 'ENDED' then null else number_cipher end
            where city_id = :city and leg_id = :leg and state <> 'ENDED'
            """;
    private static final String HOLD_LEG = """
            update dispatch.leg set held = :held where city_id = :city and leg_id = :leg
            """;
    private static final String RING_BEGAN = """
            update dispatch.assignment
            set ring_began_at = coalesce(ring_began_at, :now), deadline_at = :answerBy
            where city_id = :city and assignment_id = :assignment and state = 'OFFERED'
            """;
    private static final String BACK_BY = """
            update dispatch.assignment set deadline_at = :by
            where city_id = :city and assignment_id = :assignment and state = 'CONNECTED'
            """;
    private static final String CHANGE_VARIETY = """
            update dispatch.request set variety = :variety where city_id = :city and request_id = :request
            """;
    /** Whoever accepts while another still speaks takes the second seat, and the first in the moment the other leaves it. */
    private static final String MOVE_ASSIGNMENT = """
            update dispatch.assignment
            set state = :state,
                seat = case
                    when :state = 'ACCEPTED' and exists (
                        select 1 from dispatch.assignment other
                        where other.city_id = assignment.city_id and other.request_id = assignment.request_id
                          and other.state = 'CONNECTED') then 'REPLACEMENT'
                    when :state = 'CONNECTED' then 'PRIMARY'
                    else seat end,
                deadline_at = :deadline,
                accepted_at = case when :state = 'ACCEPTED' then :now else accepted_at end,
                connected_at = case when :state = 'CONNECTED' then :now else connected_at end,
                ended_at = case when :state in ('ACCEPTED', 'CONNECTED') then null else cast(:now as timestamptz) end,
                end_reason = case when :state in ('ACCEPTED', 'CONNECTED') then null else :reason end
            where city_id = :city and assignment_id = :assignment and state in ('OFFERED', 'ACCEPTED', 'CONNECTED')
            """;
    /**
     * Once the call is over, a choice made during it wins over resting, being free or being sent on a break, and is then
     * used up; whoever was called in for this one offer is off duty again. The row is locked before the choice is read: one made in this very moment is not overwritten.
     */
    private static final String MOVE_INTERPRETER = """
            update dispatch.interpreter i
            set availability = n.next,
                availability_since = :now,
                availability_until = case when n.next = 'WRAP_UP' then cast(:until as timestamptz) end,
                chosen_next = case when n.over then null else i.chosen_next end,
                called_in = i.called_in and not n.over,
                idle_since = case when :state = 'WRAP_UP' then :now else i.idle_since end,
                version = i.version + 1
            from (
                select c.interpreter_id, c.over,
                    case when c.over and (c.chosen_next <> 'AVAILABLE' or :state = 'ON_BREAK')
                        then coalesce(c.chosen_next, :state)
                        when c.over and c.called_in and c.chosen_next is null then 'OFF_DUTY'
                        else :state end as next
                from (select interpreter_id, chosen_next, called_in, :state in ('AVAILABLE', 'WRAP_UP', 'ON_BREAK') as over
                      from dispatch.interpreter where city_id = :city and interpreter_id = :interpreter for update) c
            ) n
            where i.city_id = :city and i.interpreter_id = n.interpreter_id
            """;

    /** As a choice on the page during an offer; nobody who is to go off duty afterwards is kept from it. */
    private static final String CHOOSE_BREAK = """
            update dispatch.interpreter
            set chosen_next = case when chosen_next = 'OFF_DUTY' then 'OFF_DUTY' else 'ON_BREAK' end,
                chosen_at = :now,
                called_in = false
            where city_id = :city and interpreter_id = :interpreter
            """;

    private static final String COUNT_MISSES = """
            update dispatch.interpreter set missed_rings = :misses
            where city_id = :city and interpreter_id = :interpreter
            """;

    private static final String CHANGE_RUNG = """
            update dispatch.request set rung = :rung, phones = :phones where city_id = :city and request_id = :request
            """;

    private static final String CHANGE_COURSE = """
            update dispatch.request
            set vendor_helped = :helped, vendor_wanted = :wanted, last_rings = :last, failures = :failures,
                needs_human_since = :needsHuman
            where city_id = :city and request_id = :request
            """;

    /** By the phone that the office has at this moment. */
    private static final String ADD_OFFICE = """
            insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, state, number_cipher, created_at, site_id)
            select s.city_id, :leg, :request, 'AGENCY', false, 'PLANNED', s.phone_cipher, :now, s.site_id
            from dispatch.site s
            where s.city_id = :city and s.site_id = :site
            """;

    private final OutboxWriter outbox;
    private final CallBackWriter callBack;

    EffectWriter(OutboxWriter outbox, CallBackWriter callBack) {
        this.outbox = outbox;
        this.callBack = callBack;
    }

    /** What is written to somebody whose number is forgotten with this very change. */
    Mono<Long> writeToResident(DatabaseClient sql, Session session, Effect.ResidentTexted texted) {
        return outbox.addToResident(sql, session.city(), session.request(), texted.text());
    }

    Mono<Long> write(DatabaseClient sql, Session session, Effect effect) {
        return switch (effect) {
            case Effect.LegMoved moved -> Rows.bindOptional(at(sql, MOVE_LEG, session)
                    .bind("leg", moved.leg().value()).bind("state", moved.to().name()),
                    "end", moved.end().map(Enum::name), String.class).fetch().rowsUpdated();
            case Effect.LegHeld held -> in(sql, HOLD_LEG, session).bind("leg", held.leg().value())
                    .bind("held", held.held()).fetch().rowsUpdated();
            case Effect.RingBegan began -> at(sql, RING_BEGAN, session)
                    .bind("assignment", began.assignment().value()).bind("answerBy", began.answerBy())
                    .fetch().rowsUpdated();
            case Effect.BackBy back -> Rows.bindOptional(in(sql, BACK_BY, session)
                    .bind("assignment", back.assignment().value()), "by", back.at(), Instant.class)
                    .fetch().rowsUpdated();
            case Effect.VarietyChanged changed -> in(sql, CHANGE_VARIETY, session)
                    .bind("request", session.request().value()).bind("variety", changed.variety().value())
                    .fetch().rowsUpdated();
            // In the ledger, with the change itself.
            case Effect.ReasonGiven given -> Mono.just(0L);
            case Effect.AssignmentMoved moved -> Rows.bindOptional(at(sql, MOVE_ASSIGNMENT, session)
                    .bind("assignment", moved.assignment().value()).bind("state", moved.to().name())
                    .bind("reason", moved.reason()), "deadline", moved.deadline(), Instant.class).fetch().rowsUpdated();
            case Effect.InterpreterMoved moved -> Rows.bindOptional(at(sql, MOVE_INTERPRETER, session)
                    .bind("interpreter", moved.interpreter().value()).bind("state", moved.to().name()),
                    "until", moved.until(), Instant.class).fetch().rowsUpdated();
            case Effect.BreakChosen chosen -> at(sql, CHOOSE_BREAK, session)
                    .bind("interpreter", chosen.interpreter().value()).fetch().rowsUpdated();
            case Effect.MissesCounted counted -> in(sql, COUNT_MISSES, session)
                    .bind("interpreter", counted.interpreter().value()).bind("misses", counted.inARow())
                    .fetch().rowsUpdated();
            case Effect.RungChanged changed -> in(sql, CHANGE_RUNG, session).bind("request", session.request().value())
                    .bind("rung", changed.number()).bind("phones", changed.rung().phones()).fetch().rowsUpdated();
            case Effect.CourseChanged changed -> course(in(sql, CHANGE_COURSE, session), session, changed.course())
                    .fetch().rowsUpdated();
            case Effect.AnchorCalledBack calledBack -> callBack.write(sql, session, calledBack);
            case Effect.AnchorCutOff cutOff -> callBack.write(sql, session, cutOff);
            case Effect.AnchorRungAgain again -> callBack.write(sql, session, again);
            case Effect.TextsAgreed agreed -> callBack.write(sql, session, agreed);
            // Before all else: see ChangeWriter.
            case Effect.ResidentTexted texted -> Mono.just(0L);
            case Effect.OfficeAdded added -> at(sql, ADD_OFFICE, session).bind("leg", added.leg().value())
                    .bind("request", session.request().value()).bind("site", added.site().value())
                    .fetch().rowsUpdated();
            case Effect.Commanded commanded ->
                outbox.add(sql, session.city(), session.request(), commanded.command());
            case Effect.Texted texted ->
                outbox.addUnlessChosen(sql, session.city(), session.request(), texted.text());
        };
    }

    private static GenericExecuteSpec course(GenericExecuteSpec statement, Session session, Course course) {
        return Rows
                .bindOptional(statement.bind("request", session.request().value()).bind("helped", course.vendorHelped())
                        .bind("wanted", course.vendorWanted()).bind("last", course.lastRings())
                        .bind("failures", course.failures()), "needsHuman", course.needsHumanSince(), Instant.class);
    }

    private static GenericExecuteSpec in(DatabaseClient sql, String statement, Session session) {
        return sql.sql(statement).bind("city", session.city().value());
    }

    private static GenericExecuteSpec at(DatabaseClient sql, String statement, Session session) {
        return in(sql, statement, session).bind("now", session.now());
    }
}
