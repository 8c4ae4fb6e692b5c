package org.dragoman.dispatch.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.place.OfficePhone;
import org.dragoman.dispatch.domain.place.Opening;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.RequestState;

/** A session after a change, as a store keeps it: each effect taken in, and the columns that follow from the change. */
public final class SessionFold {

    private SessionFold() {}

    public static Session after(Session session, Change change) {
        var began = change.beginsSession() ? session.beganAt().or(() -> Optional.of(session.now())) : session.beganAt();
        return new Session(session.city(), session.request(), session.channel(), change.next(),
                variety(session, change),
                session.hubLanguage(), session.timing(), session.ladder(), course(session, change), session.now(),
                change.waitsAnew() ? session.now() : session.waitingSince(),
                change.deadline().orElse(session.deadline()), began,
                AnchorExchange.callBack(change.effects(), session.callBack()),
                session.live().stream().map(held -> assignment(held, change.effects(), session.now()))
                        .filter(Assignment::isLive).toList(),
                OfficeExchange.in(change.effects(), AnchorExchange.in(change.effects(), session.legs())).stream()
                        .map(leg -> leg(leg, change.effects())).toList());
    }

    /** The same session at another moment, with its interpreters qualified or not. */
    public static Session at(Session session, Instant now, Predicate<Assignee> qualified) {
        return with(session, session.state(), now,
                session.live().stream().map(held -> qualified(held, qualified.test(held.assignee()))).toList(),
                session.legs());
    }

    /** The same session with what is open now. */
    public static Session opened(Session session, Function<SiteId, Opening> openings) {
        return with(session, session.state(), session.now(), session.live(),
                session.legs().stream().map(leg -> new Leg(leg.id(), leg.role(), leg.anchor(), leg.state(), leg.held(),
                        leg.office().map(office -> new OfficePhone(office.site(), leg.state() == LegState.PLANNED
                                ? openings.apply(office.site())
                                : Opening.OPEN))))
                        .toList());
    }

    static Assignment qualified(Assignment held, boolean qualified) {
        return new Assignment(held.id(), held.epoch(), held.assignee(), held.leg(), held.state(),
                held.ringBeganAt(), held.missesBefore(), held.deadline(), qualified);
    }

    private static VarietyTag variety(Session session, Change change) {
        return change.effects().stream().filter(Effect.VarietyChanged.class::isInstance)
                .map(effect -> ((Effect.VarietyChanged) effect).variety()).findFirst().orElse(session.variety());
    }

    private static Course course(Session session, Change change) {
        var course = session.course();
        for (var effect : change.effects()) {
            course = effect instanceof Effect.CourseChanged changed ? changed.course() : course;
        }
        return course;
    }

    /** From now on vendors are rung. */
    public static Session wantingVendor(Session session) {
        return new Session(session.city(), session.request(), session.channel(), session.state(), session.variety(),
                session.hubLanguage(), session.timing(), session.ladder(), session.course().wantingVendor(true),
                session.now(), session.waitingSince(), session.deadline(), session.beganAt(), session.callBack(),
                session.live(), session.legs());
    }

    /** A committed match: the offer is live, its phone ordered. */
    public static Session offered(Session session, Assignment offer, Leg leg) {
        return with(session, RequestState.RINGING, session.now(),
                Stream.concat(session.live().stream(), Stream.of(offer)).toList(),
                Stream.concat(session.legs().stream(), Stream.of(leg)).toList());
    }

    private static Session with(
            Session session, RequestState state, Instant now, List<Assignment> live, List<Leg> legs) {
        return new Session(session.city(), session.request(), session.channel(), state, session.variety(),
                session.hubLanguage(), session.timing(), session.ladder(), session.course(), now,
                session.waitingSince(),
                session.deadline(), session.beganAt(), session.callBack(), live, legs);
    }

    private static Assignment assignment(Assignment before, List<Effect> effects, Instant now) {
        var held = before;
        for (var effect : effects) {
            held = assignment(held, effect, now);
        }
        return held;
    }

    private static Assignment assignment(Assignment held, Effect effect, Instant now) {
        return switch (effect) {
            case Effect.RingBegan began when began.assignment().equals(held.id()) ->
                new Assignment(held.id(), held.epoch(), held.assignee(), held.leg(), held.state(),
                        held.ringBeganAt().or(() -> Optional.of(now)), held.missesBefore(),
                        Optional.of(began.answerBy()), held.qualified());
            case Effect.BackBy back when back.assignment().equals(held.id()) ->
                new Assignment(held.id(), held.epoch(), held.assignee(), held.leg(), held.state(),
                        held.ringBeganAt(), held.missesBefore(), back.at(), held.qualified());
            case Effect.AssignmentMoved moved when moved.assignment().equals(held.id()) ->
                new Assignment(held.id(), held.epoch(), held.assignee(), held.leg(), moved.to(),
                        held.ringBeganAt(), held.missesBefore(), moved.deadline(), held.qualified());
            default -> held;
        };
    }

    private static Leg leg(Leg before, List<Effect> effects) {
        var leg = before;
        for (var effect : effects) {
            leg = leg(leg, effect);
        }
        return leg;
    }

    private static Leg leg(Leg leg, Effect effect) {
        return switch (effect) {
            case Effect.LegMoved moved when moved.leg().equals(leg.id()) ->
                leg.in(moved.to()).holding(leg.held() && moved.to() != LegState.ENDED);
            case Effect.LegHeld held when held.leg().equals(leg.id()) ->
                leg.holding(held.held());
            default -> leg;
        };
    }
}
