package org.dragoman.gateway.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.words.TextWord;
import reactor.core.publisher.Mono;

/** Text messages that the carrier does not have yet, as far as is known. */
public interface TextQueue {

    /**
     * Takes the next one for half a minute; whoever takes it after that is told since when the carrier may have it. Empty
     * when none is due.
     */
    Mono<Due> claim();

    /** Done with, and its numbers forgotten. */
    Mono<Void> settle(Due text, Fate fate);

    /** Done with as well: the carrier says that this number has asked for no more, and none is sent to it from now on. */
    Mono<Void> optOut(Due text);

    /** The carrier certainly did not take it this time: due again after the pause. */
    Mono<Void> putBack(Due text, Duration pause);

    /** What became of it for good. */
    enum Fate {
        SENT, REFUSED, GIVEN_UP,
        /** The number has asked for no more text messages. */
        OPTED_OUT
    }

    /**
     * @param triedAt since when the carrier may have it; empty where it certainly has not
     * @param attempts this one included
     * @param optedOut as of the claim, the number has asked for no more text messages
     */
    record Due(CityId city, UUID command, PhoneNumber to, PhoneNumber from, Language language, TextWord word,
            Instant orderedAt, Optional<Instant> triedAt, int attempts, boolean optedOut) {}
}
