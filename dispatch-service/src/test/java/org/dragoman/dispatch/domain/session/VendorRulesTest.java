package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.EPOCH;
import static org.dragoman.dispatch.domain.session.SessionFixture.RESIDENT;
import static org.dragoman.dispatch.domain.session.SessionFixture.VENDORS_OFFER;
import static org.dragoman.dispatch.domain.session.SessionFixture.VENDORS_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.aPhoneSession;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;

/** A vendor's line is an assignee like any other, but that nobody there is free, busy, or misses a ring. */
class VendorRulesTest {

    private static final SessionEvent VENDOR_ANSWERS = new SessionEvent.OfferAccepted(VENDORS_OFFER, EPOCH + 2);

    private static List<Command.Stop> stops(Change change) {
        return change.effects().stream().filter(Effect.Commanded.class::isInstance)
                .map(effect -> ((Effect.Commanded) effect).command()).filter(Command.Stop.class::isInstance)
                .map(Command.Stop.class::cast).toList();
    }

    private static Course course(boolean helped, boolean wanted, boolean last, int failures) {
        return new Course(helped, wanted, last, failures, Optional.empty());
    }

    private static boolean movesAnybody(Change change) {
        return change.effects().stream().anyMatch(effect -> effect instanceof Effect.InterpreterMoved
                || effect instanceof Effect.MissesCounted);
    }

    @Test
    void fromItsRungOnAVendorIsWanted() {
        var change = aPhoneSession().ladder(new Rung(Duration.ZERO, 1), new Rung(Duration.ofSeconds(30), 1, true))
                .deadline(SessionFixture.NOON).on(new SessionEvent.DeadlinePassed());
        assertThat(change.effects()).contains(new Effect.CourseChanged(course(false, true, false, 0)));
        assertThat(change.seeksVendor()).isTrue();
    }

    @Test
    void aRungAfterItStaysWide() {
        var ladder = new org.dragoman.dispatch.domain.ladder.Ladder(List.of(new Rung(Duration.ZERO, 1, true),
                new Rung(Duration.ofSeconds(30), 2)));
        assertThat(ladder.rungs()).allMatch(Rung::vendor);
    }

    @Test
    void theVendorAnswersFirstAndTheInterpreterIsLetGo() {
        var change = aPhoneSession().ringing().vendorRingsToo().on(VENDOR_ANSWERS);
        assertThat(change.next()).isEqualTo(RequestState.CONNECTING);
        assertThat(change.isTakenByVendor()).isTrue();
        assertThat(stops(change)).singleElement().satisfies(stop -> {
            assertThat(stop.leg()).isEqualTo(SessionFixture.MARIES_PHONE);
            assertThat(stop.word()).isEqualTo(Word.OFFER_TAKEN);
        });
    }

    @Test
    void theInterpreterIsFirstAndTheVendorHearsWhyInTheHubLanguage() {
        var change = aPhoneSession().ringing().vendorRingsToo()
                .on(new SessionEvent.OfferAccepted(SessionFixture.OFFER, EPOCH));
        assertThat(stops(change)).containsExactly(new Command.Stop(VENDORS_PHONE, "en", Word.OFFER_TAKEN));
        assertThat(change.effects()).contains(new Effect.AssignmentMoved(VENDORS_OFFER, AssignmentState.WITHDRAWN,
                Optional.empty(), "INTERPRETER_ACCEPTED"));
    }

    @Test
    void aVendorThatIsBusyMissesNothingAndTheNextIsSought() {
        var change = aPhoneSession().vendorRingsToo().on(new SessionEvent.PhoneEnded(VENDORS_PHONE, LegEnd.BUSY));
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(movesAnybody(change)).isFalse();
        assertThat(change.seeksVendor()).isTrue();
        assertThat(change.effects()).contains(new Effect.AssignmentMoved(VENDORS_OFFER, AssignmentState.LAPSED,
                Optional.empty(), "INTERPRETER_DID_NOT_ANSWER"));
    }

    @Test
    void aVendorOnTheWayToTheRoomHasADeadline() {
        var change = aPhoneSession().vendorRingsToo().on(VENDOR_ANSWERS);
        assertThat(change.effects()).contains(new Effect.AssignmentMoved(VENDORS_OFFER, AssignmentState.ACCEPTED,
                Optional.of(SessionFixture.NOON.plus(Timing.DEFAULT.connect())), "INTERPRETER_ACCEPTED"));
    }

    @Test
    void aVendorThatComesIntoTheRoomHelps() {
        var before = aPhoneSession().vendorRingsToo().leg(RESIDENT, LegState.JOINED).build();
        var accepted = SessionFold.after(before, ((Verdict.Changed) SessionRules.on(before, VENDOR_ANSWERS)).change());
        var joined = ((Verdict.Changed) SessionRules.on(accepted, new SessionEvent.JoinedRoom(VENDORS_PHONE)))
                .change();
        assertThat(joined.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(joined.effects()).contains(new Effect.CourseChanged(course(true, true, false, 0)));
        assertThat(movesAnybody(joined)).isFalse();
    }

    @Test
    void aVendorsSessionEndsAsOverflowed() {
        var change = aPhoneSession().inSessionWithVendor().on(new SessionEvent.PhoneEnded(RESIDENT, LegEnd.HUNG_UP));
        assertThat(change.next()).isEqualTo(RequestState.OVERFLOWED);
        assertThat(change.end()).contains(EndReason.CALLER_HUNG_UP);
        assertThat(stops(change)).contains(new Command.Stop(VENDORS_PHONE, "en", Word.CALL_ENDED));
        assertThat(movesAnybody(change)).isFalse();
    }

    @Test
    void aVendorThatLeavesASessionIsReplaced() {
        var change = aPhoneSession().ladder(new Rung(Duration.ZERO, 1), new Rung(Duration.ofSeconds(20), 1, true))
                .inSessionWithVendor().on(new SessionEvent.PhoneEnded(VENDORS_PHONE, LegEnd.HUNG_UP));
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.waitsAnew()).isTrue();
        assertThat(change.effects()).contains(new Effect.LegHeld(RESIDENT, true),
                new Effect.CourseChanged(course(true, false, false, 1)));
    }

    @Test
    void aVendorThatSaidGoodbyeFirstHasHelped() {
        var change = aPhoneSession().interpreterLost(Duration.ofSeconds(4)).course(course(true, false, false, 1))
                .on(new SessionEvent.PhoneEnded(RESIDENT, LegEnd.HUNG_UP));
        assertThat(change.next()).isEqualTo(RequestState.OVERFLOWED);
        assertThat(change.end()).contains(EndReason.EVERYBODY_LEFT);
    }

    @Test
    void theVarietyIsNotTheVendorsAnyMore() {
        var change = aPhoneSession().vendorRingsToo().notQualified().on(VENDOR_ANSWERS);
        assertThat(change.happening()).contains(Happening.QUALIFICATION_LOST);
    }

    @Test
    void afterTheLongestWaitWhatRingsIsWaitedForAndNobodyElseIsSought() {
        var change = aPhoneSession().ringing().vendorRingsToo().waitingSince(Timing.DEFAULT.longestWait())
                .on(new SessionEvent.DeadlinePassed());
        assertThat(change.next()).isEqualTo(RequestState.RINGING);
        assertThat(change.effects()).contains(new Effect.CourseChanged(course(false, true, true, 0)));
        var after = aPhoneSession().ringing().course(course(false, true, true, 0)).build();
        assertThat(VendorRing.refusal(after, VendorRing.Wish.LADDER)).contains(new VendorRing.NotWanted());
        assertThat(VendorRing.refusal(after, VendorRing.Wish.SUPERVISOR)).isEmpty();
    }
}
