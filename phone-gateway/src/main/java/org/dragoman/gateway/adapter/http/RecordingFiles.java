package org.dragoman.gateway.adapter.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.recording.Sound;
import org.dragoman.gateway.domain.recording.SoundKey;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.port.RecordingBook;
import org.dragoman.gateway.voice.Recordings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Where the carrier fetches what cities have recorded. The address is made from the content, so it may be kept for ever.
 * Anybody may ask: for a city that we do not serve nothing is opened, and hardly anybody waits for the database at once.
 */
@RestController
class RecordingFiles {

    private static final MediaType WAV = MediaType.valueOf("audio/wav");
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final int LOOKING = 2;

    private final RecordingBook book;
    private final LineBook lines;
    private final Semaphore looking = new Semaphore(LOOKING);

    RecordingFiles(RecordingBook book, LineBook lines) {
        this.book = book;
        this.lines = lines;
    }

    @GetMapping(Recordings.OWN + "{city}/{hash}.wav")
    Mono<ResponseEntity<byte[]>> file(@PathVariable String city, @PathVariable String hash) {
        return Mono.justOrEmpty(key(city, hash)).flatMap(this::sound)
                .map(sound -> ResponseEntity.ok().cacheControl(FOR_EVER).eTag(sound.hash()).contentType(WAV)
                        .body(sound.bytes()))
                .defaultIfEmpty(ResponseEntity.notFound().build())
                .onErrorReturn(ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    private Mono<Sound> sound(SoundKey key) {
        return Mono.justOrEmpty(book.current().sound(key)).switchIfEmpty(Mono.defer(() -> lookUp(key)));
    }

    /** Uploaded at another instance a moment ago, or replaced since its address was told. */
    private Mono<Sound> lookUp(SoundKey key) {
        return looking.tryAcquire()
                ? book.find(key).doFinally(over -> looking.release())
                : Mono.error(new IllegalStateException("Too many look for what is not known here"));
    }

    private Optional<SoundKey> key(String city, String hash) {
        return lines.current().stream().flatMap(directory -> directory.cities().stream())
                .filter(served -> served.value().equals(city)).findFirst()
                .filter(served -> Sound.isHash(hash)).map(served -> new SoundKey(served, hash));
    }
}
