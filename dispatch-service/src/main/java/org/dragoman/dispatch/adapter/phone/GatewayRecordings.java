package org.dragoman.dispatch.adapter.phone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.recording.Objection;
import org.dragoman.dispatch.domain.recording.RecordingName;
import org.dragoman.dispatch.domain.recording.SentenceState;
import org.dragoman.dispatch.port.Recordings;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** The gateway keeps what it plays. */
class GatewayRecordings implements Recordings {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final MediaType WAV = MediaType.valueOf("audio/wav");
    private static final String ALL = "/internal/v1/cities/{city}/recordings";
    private static final String ONE = ALL + "/{language}/{sentence}";

    private record Outcome(String outcome, Optional<String> reason, Optional<String> sha256, Optional<Long> millis) {

        Upload toDomain() {
            return reason.<Upload>map(why -> new Upload.Refused(Objection.valueOf(why)))
                    .orElseGet(() -> new Upload.Kept(sha256.orElseThrow(),
                            Duration.ofMillis(millis.orElseThrow())));
        }
    }

    private final WebClient gateway;

    GatewayRecordings(WebClient gateway) {
        this.gateway = gateway;
    }

    @Override
    public Mono<List<SentenceState>> all(CityId city) {
        return patient(gateway.get().uri(ALL, city.value()).retrieve().bodyToMono(SentenceJson.AllJson.class))
                .map(SentenceJson.AllJson::toDomain);
    }

    @Override
    public Mono<byte[]> sound(CityId city, RecordingName name) {
        return patient(gateway.get().uri(ONE, city.value(), name.language(), name.sentence()).retrieve()
                .bodyToMono(byte[].class)
                .onErrorResume(WebClientResponseException.NotFound.class, none -> Mono.empty()));
    }

    @Override
    public Mono<Upload> replace(CityId city, RecordingName name, byte[] file, UUID by) {
        return patient(gateway.put().uri(ONE + "?by={by}", city.value(), name.language(), name.sentence(), by)
                .contentType(WAV).bodyValue(file).retrieve().bodyToMono(Outcome.class)).map(Outcome::toDomain);
    }

    @Override
    public Mono<Boolean> withdraw(CityId city, RecordingName name) {
        return patient(gateway.delete().uri(ONE, city.value(), name.language(), name.sentence()).retrieve()
                .toBodilessEntity().thenReturn(true)
                .onErrorResume(WebClientResponseException.NotFound.class, none -> Mono.just(false)));
    }

    private static <T> Mono<T> patient(Mono<T> answer) {
        return answer.timeout(PATIENCE)
                .onErrorMap(failure -> failure instanceof WebClientException || failure instanceof TimeoutException,
                        Away::new);
    }
}
