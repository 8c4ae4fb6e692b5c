package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.recording.Objection;
import org.dragoman.dispatch.domain.recording.RecordingName;
import org.dragoman.dispatch.domain.recording.SentenceState;
import org.dragoman.dispatch.domain.recording.SentenceState.Source;
import org.dragoman.dispatch.memory.InMemoryRecordings;
import org.dragoman.dispatch.port.Recordings.Upload;
import org.junit.jupiter.api.Test;

/** What becomes of a city's recordings, in memory and told to the gateway. */
public abstract class RecordingsContract {

    private static final UUID ANA = UUID.randomUUID();
    private final CityId city = new CityId("nyc");
    private final Recordings recordings;

    protected RecordingsContract(Recordings recordings) {
        this.recordings = recordings;
    }

    private List<SentenceState> all() {
        return Objects.requireNonNull(recordings.all(city).block());
    }

    private Source sourceOf(RecordingName name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().source();
    }

    @Test
    void theCitysOwnTakesThePlaceOfOursUntilItIsWithdrawn() {
        assertThat(sourceOf(InMemoryRecordings.GREETING)).isEqualTo(Source.OURS);
        assertThat(recordings.replace(city, InMemoryRecordings.GREETING, new byte[]{1, 2}, ANA).block())
                .isInstanceOf(Upload.Kept.class);
        assertThat(sourceOf(InMemoryRecordings.GREETING)).isEqualTo(Source.OWN);
        assertThat(all()).filteredOn(one -> one.source() == Source.OWN).first()
                .satisfies(one -> assertThat(one.own().map(SentenceState.Own::bytes)).contains(2));
        assertThat(recordings.sound(city, InMemoryRecordings.GREETING).block()).containsExactly(1, 2);
        assertThat(recordings.withdraw(city, InMemoryRecordings.GREETING).block()).isTrue();
        assertThat(recordings.withdraw(city, InMemoryRecordings.GREETING).block()).isFalse();
        assertThat(sourceOf(InMemoryRecordings.GREETING)).isEqualTo(Source.OURS);
    }

    @Test
    void theCarriersVoiceIsNoFile() {
        assertThat(sourceOf(InMemoryRecordings.SPANISH)).isEqualTo(Source.CARRIER);
        assertThat(recordings.sound(city, InMemoryRecordings.SPANISH).blockOptional()).isEqualTo(Optional.empty());
        assertThat(all().getFirst().words()).contains("Welcome");
    }

    @Test
    void whatNobodyEverSaysIsRefused() {
        assertThat(recordings.replace(city, new RecordingName("ht", "hello"), new byte[]{1}, ANA).block())
                .isEqualTo(new Upload.Refused(Objection.UNKNOWN_SENTENCE));
    }
}
