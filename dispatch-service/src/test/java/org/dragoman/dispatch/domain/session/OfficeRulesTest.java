package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.AGENCY;
import static org.dragoman.dispatch.domain.session.SessionFixture.DESK;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIES_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.NOON;
import static org.dragoman.dispatch.domain.session.SessionFixture.PAULS_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.RESIDENT;
import static org.dragoman.dispatch.domain.session.SessionFixture.VENDORS_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.aDeskSession;
import static org.dragoman.dispatch.domain.session.SessionFixture.aPhoneSession;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.place.Opening;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;

/** An office that is closed is not rung; an interpreter may name another one. */
class OfficeRulesTest {

    private static final SiteId CITY_LINE = new SiteId("city-line-counter");
    private static final SiteId HOUSING = new SiteId("east-tremont-housing");
    private static final LegId NEXT = new LegId(new UUID(1, 9));
    private static final LegId OTHER = new LegId(new UUID(1, 10));
    private static final Optional<LocalDateTime> MONDAY = Optional.of(LocalDateTime.parse("2026-03-09T09:00"));
    private static final SessionEvent JOINS = new SessionEvent.JoinedRoom(MARIES_PHONE);
    private static final SessionEvent NAMES = new SessionEvent.OfficeNamed(MARIES_PHONE, HOUSING, NEXT);
    private static final Effect PLANNED = new Effect.OfficeAdded(NEXT, HOUSING);

    private static Effect command(Command command) {
        return new Effect.Commanded(command);
    }

    private static Command.Tell closed(LegId leg) {
        return new Command.Tell(leg, "en", Word.OFFICE_CLOSED, MONDAY);
    }

    private static List<LegId> rung(Change change) {
        return change.effects().stream().filter(Effect.Commanded.class::isInstance)
                .map(effect -> ((Effect.Commanded) effect).command()).filter(Command.Ring.class::isInstance)
                .map(Command::leg).toList();
    }

    private static List<Command.Tell> told(Change change) {
        return change.effects().stream().filter(Effect.Commanded.class::isInstance)
                .map(effect -> ((Effect.Commanded) effect).command()).filter(Command.Tell.class::isInstance)
                .map(Command.Tell.class::cast).toList();
    }

    private static SessionFixture closedOffice() {
        return aPhoneSession().office(AGENCY, CITY_LINE, new Opening.Closed(MONDAY));
    }

    private static SessionFixture aside() {
        return aPhoneSession().inSession().office(AGENCY, CITY_LINE, Opening.OPEN).leg(AGENCY, LegState.ENDED)
                .held(RESIDENT).leg(MARIES_PHONE, LegState.LEFT).offerDeadline(NOON.plusSeconds(40));
    }

    @Test
    void aClosedOfficeIsNotRungAndTheInterpreterAloneHearsWhenItOpens() {
        var change = closedOffice().accepted().leg(RESIDENT, LegState.JOINED).on(JOINS);
        assertThat(change.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(rung(change)).isEmpty();
        assertThat(told(change)).containsExactly(closed(MARIES_PHONE));
    }

    @Test
    void anOpenOneIsRung() {
        var change = aPhoneSession().office(AGENCY, CITY_LINE, Opening.OPEN).accepted()
                .leg(RESIDENT, LegState.JOINED).on(JOINS);
        assertThat(rung(change)).containsExactly(AGENCY);
    }

    @Test
    void whoeverComesBackFromTheKeysIsNotToldOnceMore() {
        var change = closedOffice().inSession().held(RESIDENT).leg(MARIES_PHONE, LegState.LEFT)
                .offerDeadline(NOON.plusSeconds(40)).on(JOINS);
        assertThat(rung(change)).isEmpty();
        assertThat(told(change)).isEmpty();
    }

    @Test
    void anOfficeNamedOutsideTheRoomIsRungWhenTheInterpreterIsBack() {
        var named = aside().on(NAMES);
        assertThat(named.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(named.effects()).containsExactly(PLANNED);
        var back = aside().leg(NEXT, LegRole.AGENCY, false, LegState.PLANNED).office(NEXT, HOUSING, Opening.OPEN)
                .on(JOINS);
        assertThat(rung(back)).containsExactly(NEXT);
        assertThat(told(back)).extracting(Command.Tell::word).containsOnly(Word.CONNECTING_AGENCY);
    }

    @Test
    void whereItIsNotKnownThatTheInterpreterStepsOutItIsRungAtOnce() {
        var change = aPhoneSession().inSession().leg(AGENCY, LegState.ENDED).on(NAMES);
        assertThat(change.effects()).startsWith(PLANNED);
        assertThat(rung(change)).containsExactly(NEXT);
    }

    @Test
    void theOfficeThatStillRingsIsStoppedAndNobodyIsToldThatItDoesNotAnswer() {
        var change = aside().leg(AGENCY, LegState.RINGING).on(NAMES);
        assertThat(change.effects()).containsExactly(
                new Effect.LegMoved(AGENCY, LegState.ENDED, Optional.of(LegEnd.STOPPED)),
                command(new Command.Stop(AGENCY, "en", Word.CALL_ENDED)), PLANNED);
    }

    @Test
    void oneThatWasClosedIsNotRungAnyMore() {
        var change = closedOffice().inSession().on(NAMES);
        assertThat(change.effects()).startsWith(
                new Effect.LegMoved(AGENCY, LegState.ENDED, Optional.of(LegEnd.NEVER_RANG)), PLANNED);
        assertThat(rung(change)).containsExactly(NEXT);
    }

    @Test
    void oneThatIsInTheRoomStaysAndTwoAreEnough() {
        var one = aside().leg(AGENCY, LegState.JOINED);
        assertThat(one.on(NAMES).effects()).containsExactly(PLANNED);
        var two = one.leg(OTHER, LegRole.AGENCY, false, LegState.JOINED).office(OTHER, CITY_LINE, Opening.OPEN);
        assertThat(two.ignores(NAMES)).isEqualTo("two offices are in the room");
    }

    @Test
    void theSameOneIsNotRungTwice() {
        var change = aside().leg(NEXT, LegRole.AGENCY, false, LegState.JOINED).office(NEXT, HOUSING, Opening.OPEN)
                .on(new SessionEvent.OfficeNamed(MARIES_PHONE, HOUSING, OTHER));
        assertThat(change.effects()).isEmpty();
    }

    @Test
    void anOfficeJoinsADesksCallAsAGuest() {
        var change = aDeskSession().inSession().leg(DESK, LegState.JOINED).on(NAMES);
        assertThat(rung(change)).contains(NEXT);
    }

    @Test
    void onlyWhoeverInterpretsMayNameOne() {
        assertThat(aPhoneSession().accepted().ignores(NAMES)).contains("nobody interprets");
        assertThat(aPhoneSession().inSessionWithVendor()
                .ignores(new SessionEvent.OfficeNamed(VENDORS_PHONE, HOUSING, NEXT))).contains("nobody interprets");
        assertThat(aside().ignores(new SessionEvent.OfficeNamed(RESIDENT, HOUSING, NEXT)))
                .contains("nobody interprets");
    }

    @Test
    void whoeverIsToBeReplacedMayNameOneToo() {
        var standing = aside().in(RequestState.WAITING);
        assertThat(standing.on(NAMES).effects()).containsExactly(PLANNED);
        assertThat(standing.on(NAMES).next()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void anOfficeThatWasNamedIsRungByWhoeverComesInTheStead() {
        var planned = aside().leg(NEXT, LegRole.AGENCY, false, LegState.PLANNED).office(NEXT, HOUSING, Opening.OPEN);
        var change = planned.in(RequestState.CONNECTING).paulComes().on(new SessionEvent.JoinedRoom(PAULS_PHONE));
        assertThat(change.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(rung(change)).containsExactly(NEXT);
    }
}
