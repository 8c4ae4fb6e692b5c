package org.dragoman.gateway.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.recording.Objection;
import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.domain.recording.Sound;
import org.dragoman.gateway.usecase.FindRecording;
import org.dragoman.gateway.usecase.KeepRecording;
import org.dragoman.gateway.usecase.KeepRecording.Outcome;
import org.dragoman.gateway.usecase.ListSentences;
import org.dragoman.gateway.usecase.WithdrawRecording;
import org.dragoman.gateway.voice.Recordings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A city's own recordings, as dispatch-service keeps, lists and withdraws them for the city's admins. */
@RestController
@RequestMapping("/internal/v1/cities/{city}/recordings")
class RecordingController {

    private static final MediaType WAV = MediaType.valueOf("audio/wav");

    private final KeepRecording keep;
    private final ListSentences list;
    private final FindRecording find;
    private final WithdrawRecording withdraw;

    RecordingController(KeepRecording keep, ListSentences list, FindRecording find, WithdrawRecording withdraw) {
        this.keep = keep;
        this.list = list;
        this.find = find;
        this.withdraw = withdraw;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UploadOutcome(String outcome, @Nullable String reason, @Nullable String sha256, @Nullable Long millis) {

        static UploadOutcome of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Kept(var hash, var length) -> new UploadOutcome("KEPT", null, hash, length.toMillis());
                case Outcome.Refused(var why) -> refused(why);
            };
        }

        static UploadOutcome refused(Objection why) {
            return new UploadOutcome("REFUSED", why.name(), null, null);
        }
    }

    @GetMapping
    Mono<RecordingJson> all(@PathVariable String city) {
        return list.list(new CityId(city)).map(RecordingJson::of);
    }

    @PutMapping("/{language}/{sentence}")
    Mono<UploadOutcome> put(@PathVariable String city, @PathVariable String language, @PathVariable String sentence,
            @RequestParam UUID by, ServerWebExchange exchange) {
        var named = name(language, sentence);
        if (named.isEmpty()) {
            return Mono.just(UploadOutcome.refused(Objection.UNKNOWN_SENTENCE));
        }
        return body(exchange)
                .flatMap(file -> Detached.run(keep.keep(new CityId(city), named.orElseThrow(), file, by)))
                .map(UploadOutcome::of);
    }

    @GetMapping("/{language}/{sentence}")
    Mono<ResponseEntity<Resource>> sound(@PathVariable String city, @PathVariable String language,
            @PathVariable String sentence) {
        return Mono.justOrEmpty(name(language, sentence)).flatMap(name -> find.find(new CityId(city), name))
                .map(RecordingController::file)
                .map(file -> ResponseEntity.ok().contentType(WAV).body(file))
                .defaultIfEmpty(ResponseEntity.notFound().build());
    }

    @DeleteMapping("/{language}/{sentence}")
    Mono<ResponseEntity<Void>> delete(@PathVariable String city, @PathVariable String language,
            @PathVariable String sentence) {
        return Mono.justOrEmpty(name(language, sentence))
                .flatMap(name -> Detached.run(withdraw.withdraw(new CityId(city), name)))
                .filter(had -> had)
                .map(gone -> ResponseEntity.noContent().<Void>build())
                .defaultIfEmpty(ResponseEntity.notFound().build());
    }

    private static Optional<RecordingName> name(String language, String sentence) {
        try {
            return Optional.of(new RecordingName(new Language(language), sentence));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static Resource file(FindRecording.Found found) {
        return switch (found) {
            case FindRecording.Found.Own(var sound) -> new ByteArrayResource(sound.bytes());
            case FindRecording.Found.Ours(var name) -> new ClassPathResource("static" + Recordings.path(name));
        };
    }

    /** To its end, however large it is: who is cut off while sending does not hear why. What is too much is not kept. */
    private static Mono<byte[]> body(ServerWebExchange exchange) {
        return exchange.getRequest().getBody().collect(ByteArrayOutputStream::new, RecordingController::add)
                .map(ByteArrayOutputStream::toByteArray);
    }

    private static void add(ByteArrayOutputStream file, DataBuffer part) {
        if (file.size() <= Sound.MOST_BYTES) {
            var bytes = new byte[part.readableByteCount()];
            part.read(bytes);
            file.writeBytes(bytes);
        }
        DataBufferUtils.release(part);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail away(RuntimeException failure) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "Not known now; ask again");
    }

    @ExceptionHandler
    ProblemDetail malformed(IllegalArgumentException notOurs) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "No city has that name");
    }
}
