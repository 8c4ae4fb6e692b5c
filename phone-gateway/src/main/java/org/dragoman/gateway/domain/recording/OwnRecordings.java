package org.dragoman.gateway.domain.recording;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.gateway.domain.CityId;

/** What all cities have recorded themselves, at one moment, with the sounds. */
public final class OwnRecordings {

    public static final OwnRecordings NONE = new OwnRecordings(List.of(), Map.of());

    private record InCity(CityId city, RecordingName name) {}

    private final Map<InCity, OwnRecording> inUse;
    private final Map<SoundKey, Sound> sounds;

    /** One whose sound is missing is left out: better our own words than silence. */
    public OwnRecordings(List<OwnRecording> inUse, Map<SoundKey, Sound> sounds) {
        this.inUse = inUse.stream().filter(one -> sounds.containsKey(SoundKey.of(one)))
                .collect(toUnmodifiableMap(one -> new InCity(one.city(), one.name()), Function.identity()));
        this.sounds = Map.copyOf(sounds);
    }

    public Optional<OwnRecording> find(CityId city, RecordingName name) {
        return Optional.ofNullable(inUse.get(new InCity(city, name)));
    }

    public Optional<Sound> sound(SoundKey key) {
        return Optional.ofNullable(sounds.get(key));
    }

    public List<OwnRecording> of(CityId city) {
        return inUse.values().stream().filter(one -> one.city().equals(city)).toList();
    }

    public int count() {
        return inUse.size();
    }
}
