package org.dragoman.gateway.port;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.words.Word;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** HOLD, RESUME and TELL that are still to be carried out, in order for each leg. */
public interface Instructions {

    Flux<Instruction> lease();

    Mono<Void> done(Instruction instruction);

    Mono<Void> again(Instruction instruction, Duration pause);

    record Instruction(UUID commandId, Leg leg, What what, int attempts) {}

    /** What a person in a room is to experience. */
    sealed interface What {

        record Hold(Language words, Word word) implements What {}

        record Resume() implements What {}

        /** @param opens with OFFICE_CLOSED: when the office does */
        record Tell(Language words, Word word, Optional<LocalDateTime> opens) implements What {}
    }
}
