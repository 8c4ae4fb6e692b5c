package org.dragoman.gateway.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.TextQueue;
import org.dragoman.gateway.port.TextQueue.Due;
import org.dragoman.gateway.port.TextQueue.Fate;
import org.dragoman.gateway.port.Texts;
import reactor.core.publisher.Mono;

/**
 * Text messages leave for the carrier, but for none whose number has asked for no more of them. One whose answer was lost is looked for there before it is sent again: should the
 * carrier show it late, a person reads the same sentence twice, and that is all.
 */
public final class SendTexts {

    /** After that it would say what may no longer be true. */
    private static final Duration OF_USE = Duration.ofMinutes(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** The two clocks may differ by so much. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final TextQueue queue;
    private final Texts carrier;
    private final WriteText write;
    private final GatewayMetrics metrics;
    private final Clock clock;

    public SendTexts(TextQueue queue, Texts carrier, WriteText write, GatewayMetrics metrics, Clock clock) {
        this.queue = queue;
        this.carrier = carrier;
        this.write = write;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @return how many were worked on */
    public Mono<Long> send() {
        return queue.claim()
                .flatMap(text -> write.write(text)
                        .map(words -> carryOut(text, words))
                        .orElseGet(() -> settle(text, Fate.REFUSED))
                        .thenReturn(1L))
                .defaultIfEmpty(0L);
    }

    private Mono<Void> carryOut(Due text, String words) {
        return wasSent(text, words).flatMap(sent -> sent
                ? settle(text, Fate.SENT)
                : text.optedOut()
                        ? settle(text, Fate.OPTED_OUT)
                        : isTooLate(text) ? settle(text, Fate.GIVEN_UP) : post(text, words));
    }

    private Mono<Boolean> wasSent(Due text, String words) {
        return Mono.justOrEmpty(text.triedAt())
                .flatMap(since -> carrier.hasSent(text.to(), words, since.minus(SKEW)))
                .defaultIfEmpty(false);
    }

    private boolean isTooLate(Due text) {
        return text.orderedAt().plus(OF_USE).isBefore(Instant.now(clock));
    }

    private Mono<Void> post(Due text, String words) {
        return carrier.send(text.to(), text.from(), words).flatMap(answer -> switch (answer) {
            case TAKEN -> settle(text, Fate.SENT);
            case REFUSED -> settle(text, Fate.REFUSED);
            case OPTED_OUT -> queue.optOut(text).doOnSuccess(settled -> metrics.text(Fate.OPTED_OUT));
            case NOT_NOW -> queue.putBack(text, pauseAfter(text.attempts()));
            // Left as it was claimed: it is looked for when the claim is over.
            case UNCLEAR -> Mono.empty();
        });
    }

    private static Duration pauseAfter(int attempts) {
        var pause = Duration.ofSeconds(1L << Math.min(attempts, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Mono<Void> settle(Due text, Fate fate) {
        return queue.settle(text, fate).doOnSuccess(settled -> metrics.text(fate));
    }
}
