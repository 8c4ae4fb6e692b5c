package org.dragoman.dispatch.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;

/**
 * A request with its phone calls and its live assignments, as of {@code now} by the database's clock, while its row is
 * locked.
 *
 * @param waitingSince when the present wait began
 * @param beganAt when interpreter and caller first heard each other
 * @param callBack somebody is called back; empty: whoever waits holds the line, or is at a desk
 * @param ladder how the search widens
 * @param course how the search has gone so far
 * @param live offers that ring, the assignment that holds the seat, and during a hand-over that of whoever is to be
 *        replaced
 * @param legs all phone calls, the ended ones included
 */
public record Session(
        CityId city, RequestId request, Channel channel, RequestState state, VarietyTag variety, String hubLanguage,
        Timing timing, Ladder ladder, Course course,
        Instant now, Instant waitingSince, Instant deadline, Optional<Instant> beganAt, Optional<CallBack> callBack,
        List<Assignment> live, List<Leg> legs) {

    public Session {
        live = List.copyOf(live);
        legs = List.copyOf(legs);
    }

    public Optional<Leg> leg(LegId id) {
        return legs.stream().filter(leg -> leg.id().equals(id)).findFirst();
    }

    /** This session with these facts about its phones and its language taken in. */
    Session with(List<Effect> facts) {
        var spoken = facts.stream().filter(Effect.VarietyChanged.class::isInstance)
                .map(fact -> ((Effect.VarietyChanged) fact).variety()).findFirst().orElse(variety);
        var known = OfficeExchange.in(facts, AnchorExchange.in(facts, legs));
        return new Session(city, request, channel, state, spoken, hubLanguage, timing, ladder, course, now,
                waitingSince, deadline, beganAt, AnchorExchange.callBack(facts, callBack), live,
                known.stream().map(leg -> moved(leg, facts)).toList());
    }

    private static Leg moved(Leg leg, List<Effect> facts) {
        var now = leg;
        for (var fact : facts) {
            if (fact instanceof Effect.LegMoved moved && moved.leg().equals(leg.id())) {
                now = leg.in(moved.to());
            }
        }
        return now;
    }

    public Optional<Leg> anchor() {
        return legs.stream().filter(Leg::anchor).findFirst();
    }

    /** The live assignment that this phone was rung for. */
    public Optional<Assignment> liveOn(LegId leg) {
        return live.stream().filter(assignment -> assignment.leg().equals(leg)).findFirst();
    }

    /** The assignment whose interpreter pressed 1, or whose vendor picked up; during a hand-over whoever is to come. */
    public Optional<Assignment> taken() {
        return live.stream().filter(held -> held.state() != AssignmentState.OFFERED && !isStanding(held)).findFirst();
    }

    /** Of the interpreter who asked to be replaced, and goes on until somebody else is in the room. */
    public Optional<Assignment> standing() {
        return live.stream().filter(this::isStanding).findFirst();
    }

    boolean isStanding(Assignment held) {
        return held.state() == AssignmentState.CONNECTED && switch (state) {
            case WAITING, RINGING -> true;
            case CONNECTING -> live.stream().anyMatch(other -> other.state() == AssignmentState.ACCEPTED);
            case IN_SESSION, COMPLETED, ABANDONED, CANCELLED, OVERFLOWED, UNFILLED -> false;
        };
    }

    /** The anchor is no caller who holds the line: their phone is rung when the interpreter is there. */
    boolean anchorIsRung() {
        return channel == Channel.DESK || callBack.isPresent();
    }

    /**
     * A caller let go of the line to be called back: the end of the call that they were on, also of what was rung for its
     * sake, says nothing of them any more. The end of the call back is always told as its own.
     */
    boolean anchorLetGo() {
        return channel == Channel.PHONE && callBack.isPresent();
    }

    /**
     * Whoever let go of the line left a number, and may be called once more when the call back drops; for anybody else a desk
     * is there, which can ask again. Of interpreters it is the one who came
     * first: whoever was rung while the caller was there lives for that call, and is stopped with it.
     */
    boolean mayCallAgain() {
        return state == RequestState.IN_SESSION && anchorLetGo() && callBack.filter(said -> !said.again()).isPresent()
                && anchor().filter(leg -> leg.role() == LegRole.RESIDENT).isPresent()
                && beganAt.filter(began -> !waitingSince.isAfter(began)).isPresent()
                && taken().filter(held -> !held.isVendors() && !held.isAside())
                        .flatMap(held -> leg(held.leg())).filter(leg -> leg.state().isUp()).isPresent();
    }

    /** Their line has dropped: the interpreter is asked, or they are being called once more. */
    boolean isCallerAwaited() {
        return state == RequestState.CONNECTING && callBack.filter(CallBack::again).isPresent() && !anchorWasInRoom()
                && taken().filter(held -> held.state() == AssignmentState.CONNECTED).isPresent();
    }

    /** The call on which somebody let go of the line. */
    boolean isOldCall(Leg leg) {
        return anchorLetGo() && leg.role() == LegRole.RESIDENT && !leg.anchor();
    }

    boolean isOldCallUp() {
        return legs.stream().anyMatch(leg -> isOldCall(leg) && leg.state().isUp());
    }

    /** The same person has been called before. */
    boolean isSecondCall(Leg leg) {
        return legs.stream().anyMatch(first -> first.id().onceMore().equals(leg.id()));
    }

    /** A resident's phone is rung when the interpreter is there, so that no desk is waited for. */
    boolean ringsResidentFirst() {
        return anchorIsRung() && anchor().filter(leg -> leg.role() == LegRole.RESIDENT).isPresent();
    }

    /** The live interpreter hears the room, as far as is known. */
    boolean interpreterIsInRoom() {
        return taken().filter(this::isInRoom).isPresent();
    }

    boolean isInRoom(Assignment held) {
        return leg(held.leg()).filter(Leg::isInRoom).isPresent();
    }

    boolean anchorIsInRoom() {
        return anchor().filter(Leg::isInRoom).isPresent();
    }

    /** Whether the anchor is known to have heard the room, now or before. */
    boolean anchorWasInRoom() {
        return anchor().filter(leg -> leg.state() == LegState.JOINED || leg.state() == LegState.LEFT).isPresent();
    }

    /** When a caller who still waits is told that nobody can be found. */
    public Instant patienceEnds() {
        return patienceEnds(waitingSince);
    }

    /** Whoever is called back has said until when; who has been reached once is sought for as anybody is. */
    private Instant patienceEnds(Instant since) {
        return callBack.map(CallBack::until).filter(until -> beganAt.isEmpty())
                .orElseGet(() -> since.plus(timing.longestWait()));
    }

    Duration waited() {
        return Duration.between(waitingSince, now);
    }

    /** When the search for somebody who has waited since {@code since} widens next, or is given up. */
    Instant nextStep(Instant since) {
        var end = patienceEnds(since);
        return ladder.nextAfter(Duration.between(since, now)).map(since::plus).filter(end::isAfter).orElse(end);
    }

    /** The language of every word that the person on this phone hears. */
    public String languageOf(Leg leg) {
        return leg.role() == LegRole.RESIDENT || leg.role() == LegRole.THIRD_PARTY ? variety.value() : hubLanguage;
    }
}
