package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.EPOCH;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIES_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.NOON;
import static org.dragoman.dispatch.domain.session.SessionFixture.OFFER;
import static org.dragoman.dispatch.domain.session.SessionFixture.aPhoneSession;

import java.time.Duration;
import java.util.Optional;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;

/** A request that fails too often gets a human and a vendor, and stays in line. */
class HumanLaneTest {

    private static final int TOO_OFTEN = Timing.DEFAULT.failuresBeforeHuman();
    private static final SessionEvent DECLINES = new SessionEvent.OfferDeclined(OFFER, EPOCH);

    private static Course failed(int times) {
        return new Course(false, false, false, times, Optional.empty());
    }

    private static Course courseAfter(Change change) {
        return change.effects().stream().filter(Effect.CourseChanged.class::isInstance)
                .map(effect -> ((Effect.CourseChanged) effect).course()).findFirst().orElseThrow();
    }

    @Test
    void eachFailureIsCounted() {
        assertThat(courseAfter(aPhoneSession().ringing().on(DECLINES))).isEqualTo(failed(1));
        assertThat(courseAfter(aPhoneSession().ringing().on(new SessionEvent.PhoneEnded(MARIES_PHONE,
                LegEnd.NEVER_RANG)))).isEqualTo(failed(1));
        assertThat(courseAfter(aPhoneSession().inSession().on(new SessionEvent.PhoneEnded(MARIES_PHONE,
                LegEnd.HUNG_UP)))).isEqualTo(failed(1));
    }

    @Test
    void whatASupervisorPulledBackIsNoFailure() {
        assertThat(aPhoneSession().ringing().on(new SessionEvent.StaffPullsOfferBack()).effects())
                .noneMatch(Effect.CourseChanged.class::isInstance);
    }

    @Test
    void oneBeforeTheLastNobodyIsAlerted() {
        var session = aPhoneSession().ringing().course(failed(TOO_OFTEN - 2));
        assertThat(session.on(DECLINES).needsHuman(session.build())).isFalse();
    }

    @Test
    void theLastFailureAlertsAHumanAndHasAVendorRungWhateverTheRung() {
        var session = aPhoneSession().ringing().course(failed(TOO_OFTEN - 1));
        var change = session.on(DECLINES);
        assertThat(change.needsHuman(session.build())).isTrue();
        assertThat(change.next()).as("it stays in line").isEqualTo(RequestState.WAITING);
        assertThat(courseAfter(change)).isEqualTo(new Course(false, true, false, TOO_OFTEN, Optional.of(NOON)));
        assertThat(change.seeksVendor()).isTrue();
    }

    @Test
    void aFailureThatEndsTheRequestAlertsNobody() {
        var session = aPhoneSession().ringing().course(failed(TOO_OFTEN - 1))
                .waitingSince(Timing.DEFAULT.longestWait());
        var change = session.on(DECLINES);
        assertThat(change.next()).isEqualTo(RequestState.UNFILLED);
        assertThat(change.needsHuman(session.build())).isFalse();
    }

    @Test
    void theAlertIsRaisedOnceAndStands() {
        var before = new Course(false, true, false, TOO_OFTEN, Optional.of(NOON.minusSeconds(60)));
        var session = aPhoneSession().ringing().course(before);
        var change = session.on(DECLINES);
        assertThat(change.needsHuman(session.build())).isFalse();
        assertThat(courseAfter(change).needsHumanSince()).contains(NOON.minusSeconds(60));
    }

    @Test
    void aNewWaitKeepsTheVendors() {
        var before = new Course(true, true, false, TOO_OFTEN, Optional.of(NOON.minusSeconds(60)));
        var change = aPhoneSession().inSession().course(before)
                .on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.LOST));
        assertThat(change.waitsAnew()).isTrue();
        assertThat(courseAfter(change).vendorWanted()).isTrue();
    }

    @Test
    void aVendorThatFailsCountsToo() {
        var change = aPhoneSession().vendorRingsToo().waitingSince(Duration.ofSeconds(50))
                .on(new SessionEvent.PhoneEnded(SessionFixture.VENDORS_PHONE, LegEnd.BUSY));
        assertThat(courseAfter(change).failures()).isEqualTo(1);
    }
}
