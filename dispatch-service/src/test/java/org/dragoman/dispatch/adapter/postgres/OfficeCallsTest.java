package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.dispatch.domain.interpreter.Pin;
import org.dragoman.dispatch.port.Pins;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.place.StaffLine;
import org.dragoman.dispatch.port.Stage;
import org.dragoman.dispatch.usecase.EnterPin;
import org.dragoman.dispatch.usecase.FindStaffLine;
import org.dragoman.dispatch.usecase.RecogniseOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who gets in on a line of offices, and who does not, by the clock of the database. */
class OfficeCallsTest {

    private static final String CODE = "4102";
    private static final String PIN = "246810";
    private static final PhoneNumber PHONE = new PhoneNumber("+12125550142");

    private final PgStage stage = PgStage.shared();
    private final AtomicInteger compared = new AtomicInteger();
    private final CityId city = stage.foundCity();
    private final String line = Objects.requireNonNull(stage.cities().staffLines(city).map(StaffLine::number)
            .blockFirst());
    private final OwnersHands owner = stage.otherHands();
    private final PgOfficeCalls calls = stage.officeCalls();
    private final FindStaffLine find = new FindStaffLine(stage.cities());
    private final EnterPin enterPin = new EnterPin(find, calls, new CountedPins());
    private final RecogniseOffice recognise = new RecogniseOffice(find, calls);

    @BeforeEach
    void theOfficeHasACode() {
        owner.run("update dispatch.site set code = ?, pin_hash = ?, phone_key = ? where city_id = ?", CODE, PIN,
                stage.vault().key(PHONE), city.value());
    }

    private boolean enter(UUID call, String code, String pin, int attempt) {
        return Objects.requireNonNull(
                enterPin.enter(new EnterPin.Entry(call, line, code, pin, attempt)).block());
    }

    private void guessWrongly(String code, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThat(enter(UUID.randomUUID(), code, "9999", 0)).isFalse();
        }
    }

    private boolean recognised(Optional<PhoneNumber> from) {
        return Objects.requireNonNull(recognise.recognise(UUID.randomUUID(), line, from).block());
    }

    @Test
    void codeAndPinSayWhichOfficeCalls() {
        var call = UUID.randomUUID();
        assertThat(calls.office(city, call).block()).isNull();
        assertThat(enter(call, CODE, PIN, 0)).isTrue();
        assertThat(Objects.requireNonNull(calls.office(city, call).block()).site()).isEqualTo(Stage.SITE);
    }

    @Test
    void anUnknownCodeAndAWrongPinCostTheSameAndSayTheSame() {
        assertThat(enter(UUID.randomUUID(), CODE, "1111", 0)).isFalse();
        assertThat(enter(UUID.randomUUID(), "9", "1111", 0)).isFalse();
        assertThat(enter(UUID.randomUUID(), "no code", "1111", 0)).isFalse();
        assertThat(compared).hasValue(3);
    }

    @Test
    void withFiveWrongPinsTheCodeIsLockedForAQuarterOfAnHour() {
        guessWrongly(CODE, 5);
        assertThat(enter(UUID.randomUUID(), CODE, PIN, 0)).as("locked").isFalse();
        assertThat(compared).as("the work is the same").hasValue(6);
        stage.advance(Duration.ofMinutes(14));
        assertThat(enter(UUID.randomUUID(), CODE, PIN, 0)).as("still locked").isFalse();
        stage.advance(Duration.ofMinutes(1));
        assertThat(enter(UUID.randomUUID(), CODE, PIN, 0)).as("further attempts do not prolong it").isTrue();
    }

    @Test
    void theRightPinForgivesTheWrongOnes() {
        guessWrongly(CODE, 4);
        assertThat(enter(UUID.randomUUID(), CODE, PIN, 0)).isTrue();
        guessWrongly(CODE, 4);
        assertThat(enter(UUID.randomUUID(), CODE, PIN, 0)).isTrue();
    }

    @Test
    void oneOfficeIsNotLockedByTheAttemptesOfAnother() {
        guessWrongly("77", 9);
        assertThat(enter(UUID.randomUUID(), CODE, PIN, 0)).isTrue();
    }

    @Test
    void theSameAttemptToldTwiceCountsOnce() {
        var call = UUID.randomUUID();
        for (int again = 0; again < 9; again++) {
            assertThat(enter(call, CODE, "9999", 0)).isFalse();
        }
        assertThat(enter(call, CODE, PIN, 1)).isTrue();
        assertThat(enter(call, CODE, "9999", 2)).as("the call has said who it is").isTrue();
    }

    @Test
    void manyAttemptesAtOnceAreNoMoreThanOneAfterTheOther() {
        var right = Flux.range(0, 40).flatMap(attempt -> calls.count(city, UUID.randomUUID(), CODE, 0), 20)
                .filter(attempt -> !attempt.locked()).count().block();
        assertThat(right).isEqualTo(5);
    }

    @Test
    void theCitySaysHowManyAndForHowLong() {
        owner.run("update dispatch.city set settings = '{\"agencyLine\": {\"wrongPins\": 1, \"lockMinutes\": 1}}'"
                + " where city_id = ?", city.value());
        guessWrongly(CODE, 1);
        assertThat(enter(UUID.randomUUID(), CODE, PIN, 0)).isFalse();
        stage.advance(Duration.ofMinutes(1));
        assertThat(enter(UUID.randomUUID(), CODE, PIN, 0)).isTrue();
    }

    @Test
    void anOfficeWithoutAPinIsNotEnteredByAny() {
        owner.run("update dispatch.site set pin_hash = null where city_id = ?", city.value());
        assertThat(enter(UUID.randomUUID(), CODE, PIN, 0)).isFalse();
    }

    @Test
    void thePhoneOfTheOfficeSaysItUnlessTheAgencyDoesNotTrustThat() {
        assertThat(recognised(Optional.of(PHONE))).isTrue();
        assertThat(recognised(Optional.of(new PhoneNumber("+12125550143")))).isFalse();
        assertThat(recognised(Optional.empty())).isFalse();
        owner.run("update dispatch.agency set settings = '{\"recognisesPhones\": false}' where city_id = ?",
                city.value());
        assertThat(recognised(Optional.of(PHONE))).isFalse();
    }

    @Test
    void aPhoneOfTwoSitesSaysNothing() {
        owner.run("insert into dispatch.site (city_id, site_id, agency_id, name, phone_cipher, phone_key)"
                + " select city_id, 'other', agency_id, name, phone_cipher, phone_key from dispatch.site"
                + " where city_id = ?", city.value());
        assertThat(recognised(Optional.of(PHONE))).isFalse();
    }

    @Test
    void thePhoneOfAnOfficeOfAnotherCitySaysNothingHere() {
        var other = stage.foundCity();
        owner.run("update dispatch.site set phone_key = ? where city_id = ?",
                stage.vault().key(new PhoneNumber("+12125550155")), other.value());
        assertThat(recognised(Optional.of(new PhoneNumber("+12125550155")))).isFalse();
    }

    @Test
    void anEntryShowsNeitherCodeNorPin() {
        assertThat(new EnterPin.Entry(UUID.randomUUID(), line, CODE, PIN, 0).toString()).doesNotContain(CODE, PIN);
    }

    private final class CountedPins implements Pins {

        @Override
        public Mono<String> hash(Pin pin) {
            return Mono.just(pin.digits());
        }

        @Override
        public Mono<Boolean> matches(String typed, Optional<String> hash) {
            return Mono.fromSupplier(() -> {
                compared.incrementAndGet();
                return hash.filter(typed::equals).isPresent();
            });
        }
    }
}
