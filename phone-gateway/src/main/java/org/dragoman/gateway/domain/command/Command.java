package org.dragoman.gateway.domain.command;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.MenuDigits;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.LegPlan;
import org.dragoman.gateway.domain.words.TextWord;
import org.dragoman.gateway.domain.words.Word;

/** An order of dispatch-service, known by its id: repeated, it gets the first answer again. */
public sealed interface Command {

    UUID id();

    LegKey leg();

    /**
     * @param ringSeconds how long the phone may ring, 5 to 120
     * @param sendDigits dialled once it has been picked up; only with an offer
     */
    record Ring(UUID id, LegKey leg, LegPlan plan, PhoneNumber to, PhoneNumber callerId, int ringSeconds,
            Optional<MenuDigits> sendDigits)
            implements
                Command {
        public Ring {
            if (sendDigits.isPresent() && plan.offer().isEmpty()) {
                throw new IllegalArgumentException("sendDigits goes with an offer");
            }
            if (ringSeconds < 5 || ringSeconds > 120) {
                throw new IllegalArgumentException("ringSeconds must be 5 to 120");
            }
        }

        /** The same ring, with the words of another language. */
        public Ring spokenIn(Language language) {
            var other = new LegPlan(plan.role(), plan.room(), language, plan.anchor(), plan.livesFor(), plan.offer(),
                    plan.asksFirst());
            return new Ring(id, leg, other, to, callerId, ringSeconds, sendDigits);
        }
    }

    record Stop(UUID id, LegKey leg, Optional<Language> language, Optional<Word> word) implements Command {}

    record Hold(UUID id, LegKey leg, Language language, Word word) implements Command {}

    record Resume(UUID id, LegKey leg) implements Command {}

    /** @param opens with OFFICE_CLOSED: when the office does, by the city's clocks */
    record Tell(UUID id, LegKey leg, Language language, Word word, Optional<LocalDateTime> opens)
            implements
                Command {

        public Tell(UUID id, LegKey leg, Language language, Word word) {
            this(id, leg, language, word, Optional.empty());
        }
    }

    /** @param leg the ring that the message is about; nothing is done to it */
    record Text(UUID id, LegKey leg, PhoneNumber to, PhoneNumber callerId, Language language, TextWord word)
            implements
                Command {}
}
