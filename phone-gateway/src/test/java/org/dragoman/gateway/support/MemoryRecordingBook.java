package org.dragoman.gateway.support;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.recording.OwnRecording;
import org.dragoman.gateway.domain.recording.OwnRecordings;
import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.domain.recording.Sound;
import org.dragoman.gateway.domain.recording.SoundKey;
import org.dragoman.gateway.port.RecordingBook;
import reactor.core.publisher.Mono;

/** Kept until the test is over. */
public final class MemoryRecordingBook implements RecordingBook {

    private record InCity(CityId city, RecordingName name) {}

    private final Map<InCity, OwnRecording> inUse = new HashMap<>();
    private final Map<SoundKey, Sound> sounds = new HashMap<>();
    private OwnRecordings read = OwnRecordings.NONE;

    @Override
    public synchronized OwnRecordings current() {
        return read;
    }

    @Override
    public Mono<OwnRecordings> refresh() {
        return Mono.fromSupplier(this::reread);
    }

    private synchronized OwnRecordings reread() {
        read = new OwnRecordings(List.copyOf(inUse.values()), sounds);
        return read;
    }

    @Override
    public Mono<Kept> keep(CityId city, RecordingName name, Sound sound, UUID by) {
        return Mono.fromSupplier(() -> replace(new InCity(city, name), sound));
    }

    private synchronized Kept replace(InCity at, Sound sound) {
        var there = inUse.get(at);
        if (there != null && there.hash().equals(sound.hash())) {
            return Kept.KEPT;
        }
        int size = sound.bytes().length;
        long besides = inUse.entrySet().stream()
                .filter(one -> one.getKey().city().equals(at.city()) && !one.getKey().equals(at))
                .mapToLong(one -> one.getValue().bytes()).sum();
        if (besides + size > MOST_BYTES_OF_A_CITY) {
            return Kept.CITY_HAS_TOO_MUCH;
        }
        inUse.put(at, new OwnRecording(at.city(), at.name(), sound.hash(), size, sound.length(), Instant.now()));
        sounds.put(new SoundKey(at.city(), sound.hash()), sound);
        return Kept.KEPT;
    }

    @Override
    public Mono<Boolean> withdraw(CityId city, RecordingName name) {
        return Mono.fromSupplier(() -> remove(new InCity(city, name)));
    }

    private synchronized boolean remove(InCity at) {
        return inUse.remove(at) != null;
    }

    @Override
    public Mono<Sound> find(SoundKey key) {
        return Mono.fromSupplier(() -> sounds.get(key));
    }
}
