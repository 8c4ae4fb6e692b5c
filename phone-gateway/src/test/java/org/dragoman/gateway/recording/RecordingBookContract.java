package org.dragoman.gateway.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.recording.OwnRecording;
import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.domain.recording.Sound;
import org.dragoman.gateway.domain.recording.SoundKey;
import org.dragoman.gateway.port.RecordingBook;
import org.dragoman.gateway.port.RecordingBook.Kept;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What cities have recorded, in memory and in PostgreSQL. */
abstract class RecordingBookContract {

    private static final RecordingName GREETING = new RecordingName(new Language("ht"), "greeting");
    private static final RecordingName MIXTEC = new RecordingName(new Language("es"), "invitation-x-mixtec-31");
    private static final UUID ANA = UUID.randomUUID();
    private static int cities;

    private final CityId city = newCity();
    private final RecordingBook book = book();

    abstract RecordingBook book();

    private static CityId newCity() {
        return new CityId("town-" + ++cities);
    }

    private static Sound sound(int size) {
        var bytes = new byte[size];
        new Random().nextBytes(bytes);
        return new Sound(bytes, Duration.ofMillis(700));
    }

    private Kept keep(RecordingName name, Sound sound) {
        return Objects.requireNonNull(book.keep(city, name, sound, ANA).block());
    }

    private Optional<OwnRecording> found(CityId in, RecordingName name) {
        return Objects.requireNonNull(book.refresh().block()).find(in, name);
    }

    @Test
    void whatIsKeptIsFoundByItsNameAndItsContent() {
        var sound = sound(500);
        assertThat(keep(GREETING, sound)).isEqualTo(Kept.KEPT);
        assertThat(found(city, GREETING)).hasValueSatisfying(own -> {
            assertThat(own.hash()).isEqualTo(sound.hash());
            assertThat(own.bytes()).isEqualTo(500);
            assertThat(own.length()).isEqualTo(Duration.ofMillis(700));
        });
        assertThat(found(city, MIXTEC)).isEmpty();
        var key = new SoundKey(city, sound.hash());
        assertThat(Objects.requireNonNull(book.find(key).block()).bytes()).isEqualTo(sound.bytes());
        assertThat(book.current().sound(key)).contains(sound);
    }

    @Test
    void nobodyElsesCityHasIt() {
        var sound = sound(100);
        keep(GREETING, sound);
        var other = newCity();
        assertThat(found(other, GREETING)).isEmpty();
        assertThat(book.find(new SoundKey(other, sound.hash())).blockOptional()).isEmpty();
        assertThat(book.current().of(other)).isEmpty();
    }

    @Test
    void theNextTakesItsPlaceAndTheOneBeforeIsStillThereForWhoWasToldItsAddress() {
        var first = sound(100);
        var second = sound(100);
        keep(GREETING, first);
        keep(GREETING, second);
        assertThat(found(city, GREETING).map(OwnRecording::hash)).contains(second.hash());
        assertThat(book.current().of(city)).hasSize(1);
        assertThat(book.find(new SoundKey(city, first.hash())).block()).isEqualTo(first);
    }

    @Test
    void theSameAgainChangesNothing() {
        var sound = sound(100);
        keep(GREETING, sound);
        var before = found(city, GREETING);
        assertThat(keep(GREETING, sound)).isEqualTo(Kept.KEPT);
        assertThat(found(city, GREETING)).isEqualTo(before);
    }

    @Test
    void theSameSoundMayBeSeveralSentences() {
        var sound = sound(100);
        keep(GREETING, sound);
        keep(MIXTEC, sound);
        assertThat(book.withdraw(city, GREETING).block()).isTrue();
        assertThat(found(city, GREETING)).isEmpty();
        assertThat(found(city, MIXTEC).map(OwnRecording::hash)).contains(sound.hash());
    }

    @Test
    void whatIsWithdrawnIsGoneOnceAndMayComeBack() {
        var sound = sound(100);
        keep(GREETING, sound);
        assertThat(book.withdraw(city, GREETING).block()).isTrue();
        assertThat(book.withdraw(city, GREETING).block()).isFalse();
        assertThat(found(city, GREETING)).isEmpty();
        assertThat(book.find(new SoundKey(city, sound.hash())).block()).isEqualTo(sound);
        keep(GREETING, sound);
        assertThat(found(city, GREETING).map(OwnRecording::hash)).contains(sound.hash());
    }

    @Test
    void aCityHasAsMuchAsEachInstanceCanHoldAndReplacingCostsNoMore() {
        int most = RecordingBook.MOST_BYTES_OF_A_CITY / Sound.MOST_BYTES;
        for (int i = 0; i < most; i++) {
            assertThat(keep(numbered(i), sound(Sound.MOST_BYTES))).isEqualTo(Kept.KEPT);
        }
        assertThat(keep(numbered(most), sound(1))).isEqualTo(Kept.CITY_HAS_TOO_MUCH);
        assertThat(found(city, numbered(most))).isEmpty();
        assertThat(keep(numbered(0), sound(Sound.MOST_BYTES))).as("in the place of another").isEqualTo(Kept.KEPT);
        for (int i = 0; i < most; i++) {
            book.withdraw(city, numbered(i)).block();
        }
    }

    @Test
    void twoAtOnceLeaveOne() {
        var both = Flux.range(0, 8).flatMap(i -> book.keep(city, GREETING, sound(100), ANA)).collectList().block();
        assertThat(both).hasSize(8).containsOnly(Kept.KEPT);
        found(city, GREETING);
        assertThat(book.current().of(city)).hasSize(1);
    }

    private static RecordingName numbered(int i) {
        return new RecordingName(new Language("ht"), "sentence-" + i);
    }
}
