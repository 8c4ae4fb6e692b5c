package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.DutyState;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Pin;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.PendingCommand;
import org.dragoman.dispatch.port.Pins;
import org.dragoman.dispatch.usecase.CheckPin;
import org.dragoman.dispatch.usecase.CheckPin.Answer;
import org.dragoman.dispatch.usecase.ChoosePin;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Who is believed on the duty line, by the clock of the database. */
class DutyCallsTest {

    private static final Answer AGAIN = new Answer.Refused(false);
    private static final Answer GOODBYE = new Answer.Refused(true);
    private static final Answer IN = new Answer.Entered(new DutyState(Availability.AVAILABLE, Optional.empty()));
    private static final String PIN = "48213";

    private final PgStage stage = PgStage.shared();
    private final CityId city = stage.foundCity();
    private final Hire hire = Hire.aCreoleSpeaker(7301);
    private final InterpreterId person = stage.hire(city, hire);
    private final PgDutyCalls calls = stage.dutyCalls();
    private final CheckPin checkPin = new CheckPin(calls, new PlainPins());
    private final UUID call = UUID.randomUUID();

    /** A hash is what it hides, backwards: quick, and a test can fail. */
    private static final class PlainPins implements Pins {

        @Override
        public Mono<String> hash(Pin pin) {
            return Mono.just(new StringBuilder(pin.digits()).reverse().toString());
        }

        @Override
        public Mono<Boolean> matches(String typed, Optional<String> hash) {
            return Mono.just(hash.filter(new StringBuilder(typed).reverse().toString()::equals).isPresent());
        }
    }

    private void choosesPin(String pin) {
        assertThat(new ChoosePin(calls, new PlainPins()).choose(city, person, new Pin(pin)).block()).isTrue();
    }

    private Answer types(UUID where, int attempt, String number, String pin) {
        calls.typeNumber(city, where, attempt, number).block();
        return Objects.requireNonNull(checkPin.check(city, where, attempt, pin).block());
    }

    private Answer types(int attempt, String pin) {
        return types(call, attempt, hire.publicNumber(), pin);
    }

    @Test
    void theRightPinEntersAndStillDoesWhenItIsAskedAgain() {
        choosesPin(PIN);
        assertThat(types(0, PIN)).isEqualTo(IN);
        assertThat(types(0, PIN)).isEqualTo(IN);
        assertThat(types(0, "1111")).as("entered is entered").isEqualTo(IN);
        assertThat(calls.state(city, UUID.randomUUID()).blockOptional()).as("another call").isEmpty();
    }

    @Test
    void wrongUnknownAndWithoutAPinHearTheSame() {
        assertThat(types(0, PIN)).as("no PIN was chosen").isEqualTo(AGAIN);
        assertThat(types(UUID.randomUUID(), 0, "9", PIN)).as("nobody has that number").isEqualTo(AGAIN);
        choosesPin(PIN);
        assertThat(types(UUID.randomUUID(), 0, hire.publicNumber(), "1111")).isEqualTo(AGAIN);
        var elsewhere = stage.foundCity();
        calls.typeNumber(elsewhere, call, 0, hire.publicNumber()).block();
        assertThat(checkPin.check(elsewhere, call, 0, PIN).block()).as("another city").isEqualTo(AGAIN);
    }

    @Test
    void threeWrongTriesEndTheCallAndEachCountsOnce() {
        choosesPin(PIN);
        assertThat(types(0, "1111")).isEqualTo(AGAIN);
        assertThat(types(0, "1111")).as("the same webhook").isEqualTo(AGAIN);
        assertThat(types(0, PIN)).as("judged already").isEqualTo(AGAIN);
        assertThat(types(1, "1111")).isEqualTo(AGAIN);
        assertThat(types(2, "1111")).isEqualTo(GOODBYE);
        assertThat(types(2, PIN)).isEqualTo(GOODBYE);
        assertThat(types(3, PIN)).isEqualTo(GOODBYE);
        assertThat(types(UUID.randomUUID(), 0, hire.publicNumber(), PIN)).as("three do not lock").isEqualTo(IN);
    }

    @Test
    void fiveWrongTriesInSeveralCallsLockForAQuarterOfAnHour() {
        choosesPin(PIN);
        for (int wrong = 0; wrong < 5; wrong++) {
            types(UUID.randomUUID(), 0, hire.publicNumber(), "1111");
        }
        stage.advance(Duration.ofMinutes(14));
        assertThat(types(0, PIN)).as("the right one hears what a wrong one hears").isEqualTo(AGAIN);
        stage.advance(Duration.ofMinutes(2));
        assertThat(types(UUID.randomUUID(), 0, hire.publicNumber(), PIN)).isEqualTo(IN);
    }

    @Test
    void aPinThatIsChosenAnewEndsTheLockAndTheOldOne() {
        choosesPin(PIN);
        for (int wrong = 0; wrong < 5; wrong++) {
            types(UUID.randomUUID(), 0, hire.publicNumber(), "1111");
        }
        choosesPin("99887766");
        assertThat(types(0, PIN)).isEqualTo(AGAIN);
        assertThat(types(1, "99887766")).isEqualTo(IN);
    }

    @Test
    void aKeyTakesEffectOnceAndALateOneNotAtAll() {
        choosesPin(PIN);
        assertThat(calls.choose(city, call, 1, Availability.OFF_DUTY).blockOptional()).as("not entered").isEmpty();
        types(0, PIN);
        assertThat(calls.choose(city, call, 1, Availability.OFF_DUTY).block()).isEqualTo(person);
        assertThat(stage.availability(city, person)).isEqualTo(Availability.OFF_DUTY);
        stage.interpreters().choose(city, person, Availability.AVAILABLE).block();
        assertThat(calls.choose(city, call, 1, Availability.OFF_DUTY).block()).as("again").isEqualTo(person);
        assertThat(stage.availability(city, person)).isEqualTo(Availability.AVAILABLE);
        calls.choose(city, call, 2, Availability.ON_BREAK).block();
        assertThat(stage.availability(city, person)).isEqualTo(Availability.ON_BREAK);
    }

    @Test
    void onlyWhoHasEnteredHasAGoodPhone() {
        choosesPin(PIN);
        calls.typeNumber(city, call, 0, hire.publicNumber()).block();
        calls.phoneIsGood(city, call).block();
        assertThat(checked()).isEqualTo(0);
        types(0, PIN);
        calls.phoneIsGood(city, call).block();
        assertThat(checked()).isEqualTo(1);
    }

    private boolean callsBack(UUID asking, LegId ring) {
        calls.typeNumber(city, asking, 0, hire.publicNumber()).block();
        return Boolean.TRUE.equals(calls.callBack(city, asking, ring).block());
    }

    private LegId ring() {
        return new LegId(UUID.randomUUID());
    }

    private List<PendingCommand> commands() {
        return Objects.requireNonNull(stage.outbox().claim(city, 10).collectList().block());
    }

    @Test
    void theRegisteredPhoneIsRungForNoRequestAndWhoPressesOneHasEntered() {
        var ring = ring();
        assertThat(callsBack(call, ring)).isTrue();
        assertThat(commands()).as("the asking phone is still in use").isEmpty();
        stage.advance(Duration.ofSeconds(10));
        assertThat(commands()).singleElement().satisfies(command -> {
            assertThat(command.request()).isEmpty();
            assertThat(command.to()).contains(hire.phone());
            assertThat(command.command()).isEqualTo(new Command.CallBackOnDuty(ring, person, "en"));
        });
        assertThat(calls.state(city, ring.value()).blockOptional()).as("picked up is not pressed").isEmpty();
        assertThat(calls.choose(city, ring.value(), 1, Availability.OFF_DUTY).blockOptional()).isEmpty();
        calls.enterRung(city, call).block();
        assertThat(calls.state(city, call).blockOptional()).as("the call that asked is nobody's").isEmpty();
        calls.enterRung(city, ring.value()).block();
        assertThat(calls.state(city, ring.value()).blockOptional()).isPresent();
        assertThat(checked()).isEqualTo(1);
    }

    @Test
    void nobodyIsRungTwiceInAMinuteOrMoreThanThreeTimesInAnHour() {
        assertThat(callsBack(call, ring())).isTrue();
        assertThat(callsBack(call, ring())).as("the same webhook").isFalse();
        assertThat(callsBack(UUID.randomUUID(), ring())).as("within a minute").isFalse();
        for (int time = 0; time < 2; time++) {
            stage.advance(Duration.ofMinutes(2));
            assertThat(callsBack(UUID.randomUUID(), ring())).isTrue();
        }
        stage.advance(Duration.ofMinutes(2));
        assertThat(callsBack(UUID.randomUUID(), ring())).as("the fourth").isFalse();
        stage.advance(Duration.ofHours(1));
        assertThat(callsBack(UUID.randomUUID(), ring())).isTrue();
    }

    @Test
    void aNumberThatNobodyHasRingsNothingAndALateRingIsNotMade() {
        calls.typeNumber(city, call, 0, "9").block();
        assertThat(calls.callBack(city, call, ring()).block()).isFalse();
        assertThat(commands()).isEmpty();
        assertThat(callsBack(UUID.randomUUID(), ring())).isTrue();
        stage.advance(Duration.ofMinutes(3));
        assertThat(commands()).singleElement().satisfies(command -> assertThat(command.to()).isEmpty());
    }

    private long checked() {
        try (var owner = stage.otherHands()) {
            return owner.value(Long.class, """
                    select count(*) from dispatch.interpreter
                    where city_id = ? and phone_checked_at = (select dispatch.clock())""", city.value());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
