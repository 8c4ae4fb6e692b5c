package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.shift.Duty;
import org.dragoman.dispatch.domain.shift.Roster;
import org.dragoman.dispatch.domain.shift.Shift;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Shifts begin and end availability once; choices of people win until the next turn; people on call are asked last. */
public abstract class ShiftsContract extends Trial {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int MANY = 8;
    /** Between a choice and the first shift, so that it is not a choice made within it. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    protected ShiftsContract(Stage stage) {
        super(stage);
    }

    /** Once, so many seconds after the person began to work here. */
    private Shift shift(Duty kind, int from, int to) {
        var begin = stage.now().truncatedTo(ChronoUnit.SECONDS).plus(SETTLED).plusSeconds(from).atZone(ZONE);
        LocalTime end = begin.plusSeconds(to - (long) from).toLocalTime();
        return new Shift(kind, begin.getDayOfWeek(), begin.toLocalTime(), end, begin.toLocalDate(),
                Optional.of(begin.toLocalDate()));
    }

    private InterpreterId working(Availability now, Shift... shifts) {
        var person = hire();
        chooses(person, now);
        stage.advance(SETTLED);
        assertThat(stage.shifts().replace(city, person, List.of(shifts)).block())
                .isEqualTo(new Roster(ZONE, List.of(shifts)));
        return person;
    }

    private void chooses(InterpreterId person, Availability wanted) {
        stage.interpreters().choose(city, person, wanted).block();
    }

    private static List<InterpreterId> all(Flux<InterpreterId> people) {
        return Objects.requireNonNull(people.collectList().block());
    }

    private List<InterpreterId> turned(int seconds) {
        stage.advance(Duration.ofSeconds(seconds));
        return all(stage.shifts().turn(city));
    }

    private List<InterpreterId> calledIn(int seconds) {
        stage.advance(Duration.ofSeconds(seconds));
        return all(stage.shifts().callIn(city));
    }

    private Availability availability(InterpreterId person) {
        return stage.availability(city, person);
    }

    @Test
    void aShiftBeginsAndEndsAvailabilityOnce() {
        var person = working(Availability.OFF_DUTY, shift(Duty.ON_DUTY, 60, 120));
        assertThat(turned(0)).isEmpty();
        assertThat(turned(60)).containsExactly(person);
        assertThat(availability(person)).isEqualTo(Availability.AVAILABLE);
        assertThat(stage.interpreters().free(city, person).block()).isNotNull()
                .satisfies(free -> assertThat(free.idleSince()).as("last in line").isEqualTo(stage.now()));
        assertThat(turned(0)).isEmpty();
        assertThat(turned(60)).containsExactly(person);
        assertThat(availability(person)).isEqualTo(Availability.OFF_DUTY);
        assertThat(turned(0)).isEmpty();
    }

    @Test
    void ofManyInstancesOneTurnsIt() {
        var person = working(Availability.OFF_DUTY, shift(Duty.ON_DUTY, 10, 60));
        stage.advance(Duration.ofSeconds(10));
        var turned = Together.all(MANY, number -> stage.shifts().turn(city).collectList());
        assertThat(turned.stream().flatMap(List::stream)).containsExactly(person);
    }

    @Test
    void afterAnOutageTheLastTurnCounts() {
        var person = working(Availability.OFF_DUTY, shift(Duty.ON_DUTY, 10, 20), shift(Duty.ON_DUTY, 30, 60));
        assertThat(turned(35)).containsExactly(person);
        assertThat(availability(person)).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void aChoiceWithinTheShiftWinsUntilTheNextTurn() {
        var person = working(Availability.OFF_DUTY, shift(Duty.ON_DUTY, 10, 60));
        stage.advance(Duration.ofSeconds(15));
        chooses(person, Availability.OFF_DUTY);
        assertThat(turned(5)).as("the sweep comes late").isEmpty();
        assertThat(availability(person)).isEqualTo(Availability.OFF_DUTY);
        chooses(person, Availability.ON_BREAK);
        assertThat(turned(40)).containsExactly(person);
        assertThat(availability(person)).isEqualTo(Availability.OFF_DUTY);
        chooses(person, Availability.AVAILABLE);
        assertThat(turned(5)).isEmpty();
        assertThat(availability(person)).as("who stays on").isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void aShiftThatEndsDuringACallEndsAvailabilityAfterIt() {
        var person = working(Availability.AVAILABLE, shift(Duty.ON_DUTY, -5, 60));
        turned(0);
        var request = inCallWith(person);
        assertThat(turned(60)).isEmpty();
        assertThat(availability(person)).isEqualTo(Availability.IN_CALL);
        told(request, new SessionEvent.StaffEndsIt());
        assertThat(availability(person)).isEqualTo(Availability.OFF_DUTY);
    }

    @Test
    void aBreakChosenDuringTheCallIsNotOverwrittenByTheEndOfTheShift() {
        var person = working(Availability.AVAILABLE, shift(Duty.ON_DUTY, -5, 60));
        var request = inCallWith(person);
        chooses(person, Availability.ON_BREAK);
        assertThat(turned(60)).isEmpty();
        told(request, new SessionEvent.StaffEndsIt());
        assertThat(availability(person)).isEqualTo(Availability.ON_BREAK);
    }

    private RequestId inCallWith(InterpreterId person) {
        var request = waiting();
        var offer = asked(request, person);
        told(request, new SessionEvent.OfferAccepted(offer.assignment(), offer.demand().lastEpoch() + 1));
        told(request, new SessionEvent.JoinedRoom(offer.leg()));
        return request;
    }

    @Test
    void whoseShiftsAreAllTakenAwayStaysAsTheyAre() {
        var person = working(Availability.OFF_DUTY, shift(Duty.ON_DUTY, -5, 60));
        assertThat(turned(0)).containsExactly(person);
        stage.shifts().replace(city, person, List.of()).block();
        assertThat(turned(1)).isEmpty();
        assertThat(turned(100)).isEmpty();
        assertThat(availability(person)).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void anotherCityNeitherReadsNorTurnsThem() {
        var person = working(Availability.OFF_DUTY, shift(Duty.ON_DUTY, -5, 60));
        var there = stage.foundCity();
        assertThat(stage.shifts().roster(there, person).blockOptional()).isEmpty();
        assertThat(stage.shifts().replace(there, person, List.of()).blockOptional()).isEmpty();
        assertThat(all(stage.shifts().turn(there))).isEmpty();
        assertThat(turned(0)).containsExactly(person);
    }

    private InterpreterId onCall() {
        var person = working(Availability.OFF_DUTY, shift(Duty.ON_CALL, -1, 3000));
        turned(2);
        assertThat(availability(person)).as("on call is not available").isEqualTo(Availability.OFF_DUTY);
        return person;
    }

    @Test
    void whoIsOnCallIsFreedForOneOfferWhenACallerHasWaitedForTwentySeconds() {
        var person = onCall();
        var request = waiting();
        assertThat(calledIn(19)).isEmpty();
        assertThat(calledIn(1)).containsExactly(person);
        assertThat(calledIn(0)).isEmpty();
        assertThat(stage.interpreters().free(city, person).block()).isNotNull();
        var offer = asked(request, person);
        told(request, new SessionEvent.OfferDeclined(offer.assignment(), 1));
        assertThat(availability(person)).isEqualTo(Availability.OFF_DUTY);
        assertThat(calledIn(30)).as("cooling down").isEmpty();
        assertThat(calledIn(31)).containsExactly(person);
    }

    @Test
    void whoIsCalledInAndDeclinesForABreakIsLeftInPeace() {
        var person = onCall();
        var request = waiting();
        assertThat(calledIn(20)).containsExactly(person);
        var offer = asked(request, person);
        told(request, new SessionEvent.OfferDeclinedForBreak(offer.assignment(), 1));
        assertThat(availability(person)).isEqualTo(Availability.ON_BREAK);
        assertThat(calledIn(61)).as("cooled down").isEmpty();
    }

    @Test
    void aBreakByPhoneDoesNotUndoTheEndOfTheShift() {
        var person = working(Availability.AVAILABLE, shift(Duty.ON_DUTY, -5, 60));
        turned(0);
        var request = waiting();
        var offer = asked(request, person);
        assertThat(turned(60)).isEmpty();
        told(request, new SessionEvent.OfferDeclinedForBreak(offer.assignment(), 1));
        assertThat(availability(person)).isEqualTo(Availability.OFF_DUTY);
    }

    @Test
    void afterTheCallWhoWasCalledInIsOffDutyAgain() {
        var person = onCall();
        var request = waiting();
        assertThat(calledIn(20)).containsExactly(person);
        var offer = asked(request, person);
        told(request, new SessionEvent.OfferAccepted(offer.assignment(), 1));
        told(request, new SessionEvent.JoinedRoom(offer.leg()));
        told(request, new SessionEvent.StaffEndsIt());
        assertThat(availability(person)).isEqualTo(Availability.OFF_DUTY);
    }

    @Test
    void whoIsOnCallAndDoesNotHearThePhoneTwiceHasABreakLikeAnybody() {
        var person = onCall();
        for (var expected : List.of(Availability.OFF_DUTY, Availability.ON_BREAK)) {
            var request = waiting();
            assertThat(calledIn(20)).containsExactly(person);
            var offer = asked(request, person);
            told(request, new SessionEvent.PhoneRang(offer.leg()));
            told(request, new SessionEvent.PhoneEnded(offer.leg(), LegEnd.NO_ANSWER));
            assertThat(availability(person)).isEqualTo(expected);
            told(request, new SessionEvent.StaffEndsIt());
        }
    }

    @Test
    void whoIsNotNeededAnyMoreIsLetGo() {
        var person = onCall();
        var request = waiting();
        assertThat(calledIn(20)).containsExactly(person);
        assertThat(all(stage.shifts().letGo(city))).as("while the caller waits").isEmpty();
        told(request, new SessionEvent.StaffEndsIt());
        assertThat(all(stage.shifts().letGo(city))).containsExactly(person);
        assertThat(availability(person)).isEqualTo(Availability.OFF_DUTY);
        assertThat(all(stage.shifts().letGo(city))).isEmpty();
    }

    @Test
    void whoChoseSinceBeingOnCallIsNotCalledInOrLetGo() {
        var off = onCall();
        chooses(off, Availability.OFF_DUTY);
        waiting();
        assertThat(calledIn(20)).isEmpty();
        chooses(off, Availability.AVAILABLE);
        assertThat(all(stage.shifts().letGo(city))).isEmpty();
        assertThat(availability(off)).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void nobodyIsCalledInWhoMayNotServe() {
        var suspended = onCall();
        stage.suspend(city, suspended);
        stage.revokeCertifications(city, onCall());
        var offDuty = working(Availability.OFF_DUTY, shift(Duty.ON_DUTY, -200, -100));
        turned(0);
        waiting();
        assertThat(calledIn(20)).isEmpty();
        assertThat(availability(offDuty)).isEqualTo(Availability.OFF_DUTY);
    }
}
