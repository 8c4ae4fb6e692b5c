package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.recording.Objection;
import org.dragoman.dispatch.domain.recording.RecordingName;
import org.dragoman.dispatch.port.Recordings;
import org.dragoman.dispatch.port.Recordings.Upload;
import org.dragoman.dispatch.usecase.ReplaceRecording;
import org.dragoman.dispatch.usecase.WithdrawRecording;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An admin replaces what callers of the city hear by recordings of the city's own. */
@RestController
@Tag(name = "Admins")
class RecordingsApi {

    private static final String ONE = "/api/v1/recordings/{language}/{sentence}";
    private static final MediaType WAV = MediaType.valueOf("audio/wav");
    private static final Set<String> WAVES = Set.of("audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave");

    record Kept(String sha256, double seconds) {}

    private final Recordings recordings;
    private final ReplaceRecording replaceRecording;
    private final WithdrawRecording withdrawRecording;

    RecordingsApi(Recordings recordings, ReplaceRecording replaceRecording, WithdrawRecording withdrawRecording) {
        this.recordings = recordings;
        this.replaceRecording = replaceRecording;
        this.withdrawRecording = withdrawRecording;
    }

    @GetMapping("/api/v1/recordings")
    @Operation(summary = "Every sentence that callers may hear, in each language, and whose voice says it")
    Mono<RecordingJson.All> all(@AuthenticationPrincipal Caller caller) {
        return reached(recordings.all(caller.city()))
                .map(states -> new RecordingJson.All(states.stream().map(RecordingJson::of).toList()));
    }

    @GetMapping(ONE)
    @Operation(summary = "The sound: the city's own, or ours; none where the carrier's voice says it")
    Mono<ResponseEntity<byte[]>> sound(@AuthenticationPrincipal Caller caller, @PathVariable String language,
            @PathVariable String sentence) {
        return Mono.justOrEmpty(RecordingName.read(language, sentence))
                .flatMap(name -> reached(recordings.sound(caller.city(), name)))
                .map(sound -> ResponseEntity.ok().contentType(WAV).body(sound))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    @PutMapping(ONE)
    @Operation(summary = "Have callers hear this WAV file from within a minute on", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(mediaType = "audio/wav", schema = @Schema(type = "string", format = "binary"))))
    Mono<Kept> replace(@AuthenticationPrincipal Caller caller, @PathVariable String language,
            @PathVariable String sentence, @Parameter(hidden = true) ServerHttpRequest request) {
        return file(request)
                .flatMap(file -> reached(Outliving.client(upload(caller, language, sentence, request, file))))
                .map(RecordingsApi::kept);
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Have callers hear our words again")
    Mono<Void> withdraw(@AuthenticationPrincipal Caller caller, @PathVariable String language,
            @PathVariable String sentence) {
        return Mono.justOrEmpty(RecordingName.read(language, sentence))
                .flatMap(name -> reached(Outliving.client(withdrawRecording.withdraw(caller, name))))
                .filter(had -> had)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .then();
    }

    private Mono<Upload> upload(Caller caller, String language, String sentence, ServerHttpRequest request,
            byte[] file) {
        if (!isWave(request)) {
            return Mono.error(RecordingRefusals.noWave());
        }
        if (file.length > Recordings.MOST_BYTES) {
            return refused(Objection.TOO_LARGE);
        }
        return RecordingName.read(language, sentence).map(name -> replaceRecording.replace(caller, name, file))
                .orElseGet(() -> refused(Objection.UNKNOWN_SENTENCE));
    }

    private static Mono<Upload> refused(Objection why) {
        return Mono.just(new Upload.Refused(why));
    }

    private static boolean isWave(ServerHttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(WAVES::contains).isPresent();
    }

    private static Kept kept(Upload upload) {
        return switch (upload) {
            case Upload.Kept(var hash, var length) -> new Kept(hash, length.toMillis() / 1000.0);
            case Upload.Refused(var why) -> throw RecordingRefusals.of(why);
        };
    }

    /** To its end, however large it is: who is cut off while sending does not hear why. What is too much is not kept. */
    private static Mono<byte[]> file(ServerHttpRequest request) {
        return request.getBody().collect(ByteArrayOutputStream::new, RecordingsApi::add)
                .map(ByteArrayOutputStream::toByteArray);
    }

    private static void add(ByteArrayOutputStream file, DataBuffer part) {
        if (file.size() <= Recordings.MOST_BYTES) {
            var bytes = new byte[part.readableByteCount()];
            part.read(bytes);
            file.writeBytes(bytes);
        }
        DataBufferUtils.release(part);
    }

    private static <T> Mono<T> reached(Mono<T> work) {
        return work.onErrorMap(Recordings.Away.class, away -> RecordingRefusals.away());
    }
}
