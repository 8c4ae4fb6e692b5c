package org.dragoman.dispatch.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.recording.Objection;
import org.dragoman.dispatch.domain.recording.RecordingName;
import org.dragoman.dispatch.domain.recording.SentenceState;
import org.dragoman.dispatch.port.Recordings;
import reactor.core.publisher.Mono;

/** One sentence in two languages: the first has words of ours, the second a voice of the carrier. */
public final class InMemoryRecordings implements Recordings {

    public static final RecordingName GREETING = new RecordingName("ht", "greeting");
    public static final RecordingName SPANISH = new RecordingName("es", "greeting");
    private static final byte[] OURS = {7};

    private record InCity(CityId city, RecordingName name) {}

    private final Map<InCity, byte[]> own = new ConcurrentHashMap<>();

    /** The city has recorded the greeting itself. */
    public InMemoryRecordings with(CityId city) {
        own.put(new InCity(city, GREETING), new byte[]{3});
        return this;
    }

    public Set<String> sounds() {
        return Set.copyOf(own.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()[0]).toList());
    }

    @Override
    public Mono<List<SentenceState>> all(CityId city) {
        return Mono.fromSupplier(() -> List.of(state(city, GREETING, SentenceState.Source.OURS),
                state(city, SPANISH, SentenceState.Source.CARRIER)));
    }

    private SentenceState state(CityId city, RecordingName name, SentenceState.Source otherwise) {
        var file = Optional.ofNullable(own.get(new InCity(city, name)));
        return new SentenceState(name, file.isPresent() ? SentenceState.Source.OWN : otherwise,
                Optional.of("Welcome"), Optional.empty(),
                file.map(bytes -> new SentenceState.Own("hash", bytes.length, Duration.ofSeconds(1), Instant.EPOCH)));
    }

    @Override
    public Mono<byte[]> sound(CityId city, RecordingName name) {
        return Mono.defer(() -> Mono.justOrEmpty(Optional.ofNullable(own.get(new InCity(city, name)))
                .or(() -> Optional.of(OURS).filter(ours -> name.equals(GREETING)))));
    }

    @Override
    public Mono<Upload> replace(CityId city, RecordingName name, byte[] file, UUID by) {
        return Mono.fromSupplier(() -> {
            if (!name.equals(GREETING) && !name.equals(SPANISH)) {
                return new Upload.Refused(Objection.UNKNOWN_SENTENCE);
            }
            own.put(new InCity(city, name), file);
            return new Upload.Kept("hash", Duration.ofSeconds(1));
        });
    }

    @Override
    public Mono<Boolean> withdraw(CityId city, RecordingName name) {
        return Mono.fromSupplier(() -> own.remove(new InCity(city, name)) != null);
    }
}
