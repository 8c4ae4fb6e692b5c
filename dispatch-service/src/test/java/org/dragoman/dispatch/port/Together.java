package org.dragoman.dispatch.port;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Many who want the same thing at once, and one who loses patience. */
final class Together {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Together() {}

    /** Each on a thread of its own; all of their answers, as they come. */
    static <T> List<T> all(int count, IntFunction<Mono<T>> each) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var everywhere = Schedulers.fromExecutor(threads);
            return Objects.requireNonNull(Flux.range(0, count)
                    .flatMap(number -> Mono.defer(() -> each.apply(number)).subscribeOn(everywhere), count)
                    .collectList().block(PATIENCE));
        }
    }

    /** Begins, and is cancelled after a while that differs by the number: before, within, or after the work. */
    static void cancelled(int number, Mono<?> work) {
        var begun = work.onErrorComplete().subscribe();
        LockSupport.parkNanos(Duration.ofNanos(200_000L * (number % 50)).toNanos());
        begun.dispose();
    }

    /** Asks until the answer is there; for what a real clock must bring. */
    static <T> T eventually(Supplier<Mono<T>> ask) {
        return Objects.requireNonNull(Mono.defer(ask::get).repeatWhenEmpty(again -> again
                .delayElements(Duration.ofMillis(50))).block(PATIENCE));
    }
}
