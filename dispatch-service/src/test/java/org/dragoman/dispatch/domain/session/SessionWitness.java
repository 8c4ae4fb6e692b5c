package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.RequestState;

/** Watches one session and asserts what must hold after every event, whatever came before. */
final class SessionWitness {

    private final Set<LegId> rung = new HashSet<>();
    private final Set<LegId> stopped = new HashSet<>();
    private final Set<AssignmentId> acceptedWithItsEpoch = new HashSet<>();
    private boolean breakAskedFor;
    private boolean agreedBefore;
    private int written;
    private int drops;
    private int rungAgain;

    /** Before the event is applied: what it is allowed to bring about. */
    void sees(Session before, SessionEvent event) {
        agreedBefore = before.callBack().filter(CallBack::texts).isPresent();
        breakAskedFor = event instanceof SessionEvent.OfferDeclinedForBreak
                || event instanceof SessionEvent.KeyPressed(var leg, CallKey.BreakAfter wanted);
        if (event instanceof SessionEvent.OfferAccepted press) {
            before.live().stream().filter(live -> live.id().equals(press.assignment()) && live.epoch() == press.epoch())
                    .map(Assignment::id).forEach(acceptedWithItsEpoch::add);
        }
    }

    void judges(Session before, Change change, Session after) {
        assertThat(change.from()).isEqualTo(before.state());
        if (!before.state().isOpen()) {
            assertThat(change.next()).as("a request that has ended never changes").isEqualTo(before.state());
            assertThat(change.end()).isEmpty();
            assertThat(change.effects()).allMatch(fact -> fact instanceof Effect.LegMoved
                    || fact instanceof Effect.LegHeld);
        } else {
            assertThat(change.next()).as("by whom a session was held").isNotEqualTo(before.course().vendorHelped()
                    ? RequestState.COMPLETED
                    : RequestState.OVERFLOWED);
            assertThat(change.end().isPresent()).as("an end has a reason").isEqualTo(!change.next().isOpen());
        }
        assertDeadline(before, change);
        change.effects().forEach(effect -> judge(effect, after));
        assertSeat(after);
        assertNobodyForgotten(after);
    }

    private static void assertDeadline(Session before, Change change) {
        assertThat(change.deadline().isPresent()).isEqualTo(change.next().isOpen());
        change.deadline().filter(deadline -> !deadline.equals(before.deadline())
                && !deadline.equals(before.patienceEnds())).ifPresent(
                        deadline -> assertThat(deadline).as("a new deadline").isAfter(before.now()));
    }

    private void judge(Effect effect, Session after) {
        switch (effect) {
            case Effect.Commanded commanded -> judge(commanded.command());
            case Effect.InterpreterMoved moved -> assertThat(moved.to())
                    .isIn(Availability.IN_CALL, Availability.AVAILABLE, Availability.WRAP_UP, Availability.ON_BREAK);
            case Effect.AssignmentMoved moved when moved.to() == AssignmentState.CONNECTED ->
                assertThat(acceptedWithItsEpoch).as("connected only after press 1 with its epoch")
                        .contains(moved.assignment());
            case Effect.AssignmentMoved moved -> {
            }
            case Effect.LegMoved moved -> {
            }
            case Effect.LegHeld held -> {
            }
            case Effect.AnchorCalledBack calledBack -> assertThat(after.anchor().map(Leg::id))
                    .as("one anchor, and it is the call that is to be made").contains(calledBack.now());
            case Effect.AnchorCutOff dropped -> {
                assertThat(after.anchor().map(Leg::id)).as("one anchor").contains(dropped.now());
                assertThat(drops++).as("called once more, once").isZero();
            }
            case Effect.AnchorRungAgain again -> {
                assertThat(after.anchor().map(Leg::id)).as("one anchor").contains(again.now());
                assertThat(after.state()).as("the interpreter waits").isEqualTo(RequestState.CONNECTING);
                assertThat(rungAgain++).as("rung once more, once").isZero();
            }
            case Effect.TextsAgreed agreed ->
                assertThat(after.callBack().map(CallBack::texts)).as("agreed to by whoever is called back")
                        .contains(true);
            case Effect.ResidentTexted texted -> {
                assertThat(agreedBefore).as("nobody is written to who has not agreed").isTrue();
                assertThat(after.state()).isEqualTo(RequestState.ABANDONED);
                assertThat(written++).as("one text message").isZero();
                assertThat(texted.text().leg()).isEqualTo(after.anchor().orElseThrow().id());
                assertThat(texted.text().language()).isEqualTo(after.variety().value());
            }
            case Effect.BreakChosen chosen -> assertThat(breakAskedFor).as("nobody has a break by accident").isTrue();
            case Effect.BackBy back -> assertThat(back.at().stream()).allMatch(by -> by.isAfter(after.now()));
            case Effect.VarietyChanged changed -> assertThat(changed.variety()).isEqualTo(after.variety());
            case Effect.OfficeAdded added -> assertThat(after.leg(added.leg()).map(Leg::role))
                    .as("an office is a guest").contains(LegRole.AGENCY);
            case Effect.ReasonGiven given -> assertThat(after.state()).isEqualTo(RequestState.WAITING);
            case Effect.MissesCounted counted ->
                assertThat(counted.inARow()).isBetween(0, after.timing().missesBeforeBreak() - 1);
            case Effect.CourseChanged changed -> assertThat(changed.course()).isEqualTo(after.course());
            case Effect.RungChanged changed -> assertThat(changed.rung().phones()).isPositive();
            case Effect.RingBegan began -> assertThat(began.answerBy()).isAfter(after.now());
            case Effect.Texted texted -> assertThat(texted.text().language()).isEqualTo(after.hubLanguage());
        }
    }

    private void judge(Command command) {
        assertThat(stopped).as("nothing is commanded after a stop: " + command).doesNotContain(command.leg());
        if (command instanceof Command.Ring ring) {
            assertThat(rung.add(ring.leg())).as("a phone is rung once").isTrue();
        }
        if (command instanceof Command.Stop stop) {
            stopped.add(stop.leg());
        }
    }

    /** Whoever is to be replaced holds a seat of its own beside the search. */
    private static void assertSeat(Session session) {
        var seat = session.live().stream().filter(held -> !session.isStanding(held)).map(Assignment::state).toList();
        switch (session.state()) {
            case RINGING -> assertThat(seat).isNotEmpty().containsOnly(AssignmentState.OFFERED);
            case CONNECTING -> assertThat(seat).hasSize(1)
                    .isSubsetOf(AssignmentState.ACCEPTED, AssignmentState.CONNECTED);
            case IN_SESSION -> assertThat(seat).containsExactly(AssignmentState.CONNECTED);
            case WAITING, COMPLETED, ABANDONED, CANCELLED, OVERFLOWED, UNFILLED ->
                assertThat(seat).isEmpty();
        }
        assertThat(session.live().stream().filter(session::isStanding).count()).as("one is to be replaced")
                .isLessThanOrEqualTo(1);
        assertThat(session.state() != RequestState.IN_SESSION && session.standing().isEmpty()
                || isAnybodyAside(session)
                || session.legs().stream().noneMatch(leg -> leg.isInRoom() && leg.held()))
                .as("nobody hears hold words while an interpreter is in the room").isTrue();
        assertThat(session.live().stream().filter(Assignment::isVendors).count()).as("one vendor rings")
                .isLessThanOrEqualTo(1);
        assertThat(session.live()).as("each step of an offer has a deadline").allMatch(
                held -> held.deadline().isPresent() || held.state() == AssignmentState.CONNECTED);
    }

    private static boolean isAnybodyAside(Session session) {
        return session.live().stream().anyMatch(Assignment::isAside);
    }

    private void assertNobodyForgotten(Session session) {
        if (!session.state().isOpen()) {
            assertThat(session.legs().stream().filter(leg -> leg.state().isUp()).map(Leg::id))
                    .as("every phone that is up was told to stop").isSubsetOf(stopped);
        }
        assertThat(session.state() == RequestState.WAITING && session.legs().stream()
                .anyMatch(leg -> PhoneEffects.isInterpreters(leg) && leg.state().isUp()
                        && session.standing().filter(held -> held.leg().equals(leg.id())).isEmpty()
                        && !stopped.contains(leg.id())))
                .as("no interpreter's phone is left up while the request waits").isFalse();
    }
}
