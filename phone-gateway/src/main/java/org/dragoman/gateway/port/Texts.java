package org.dragoman.gateway.port;

import java.time.Instant;
import org.dragoman.gateway.domain.PhoneNumber;
import reactor.core.publisher.Mono;

/** The telephone company, as far as it carries text messages. Nothing is repeated here after an unclear answer. */
public interface Texts {

    /** Never fails: see {@link Answer}. */
    Mono<Answer> send(PhoneNumber to, PhoneNumber from, String words);

    /** Whether it has sent these words to this number since then. */
    Mono<Boolean> hasSent(PhoneNumber to, String words, Instant since);

    enum Answer {
        TAKEN,
        /** For good. */
        REFUSED,
        /** For good: whoever has this number told the carrier to let no more through. */
        OPTED_OUT,
        /** Certainly not taken, and worth another try. */
        NOT_NOW,
        /** A time-out, a broken connection or a server error: it may have been taken. */
        UNCLEAR
    }
}
