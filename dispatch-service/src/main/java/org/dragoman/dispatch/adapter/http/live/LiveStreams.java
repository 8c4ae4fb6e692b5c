package org.dragoman.dispatch.adapter.http.live;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Hint;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/**
 * Streams of server-sent events. The first bytes go out at once, because WebFlux holds the headers back until then; a
 * comment every 15 s keeps proxies from closing; an end after five minutes makes the browser come again, so that who
 * may listen is asked anew; and all end when the service stops.
 */
@Component
public class LiveStreams {

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(200);

    /** @param version of what moved: milliseconds since 1970, growing */
    public record Moved(long version) {}

    private final Changes changes;
    private final Clock clock;

    LiveStreams(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Moments at which something that a screen shows may have changed: at once, at each hint that matters, and now and
     * then, because a hint may be lost or be told in another instance only. Never more than five in a second.
     */
    public Flux<Long> moments(CityId city, Predicate<Hint> matters) {
        var hints = changes.of(city).filter(matters).map(hint -> 0L);
        return Flux.merge(hints, Flux.interval(LOOK_ANYWAY))
                .takeUntilOther(stopping(city))
                .sample(AT_MOST_EVERY)
                .startWith(0L)
                .onBackpressureLatest();
    }

    /** Hints for a client that reads for itself. */
    public Flux<ServerSentEvent<Moved>> moved(CityId city, Predicate<Hint> matters) {
        return moments(city, matters).map(moment -> new Moved(clock.millis()))
                .map(moved -> ServerSentEvent.builder(moved).event("moved").id(Long.toString(moved.version())).build());
    }

    public <T> Flux<ServerSentEvent<T>> open(CityId city, Flux<ServerSentEvent<T>> events) {
        var keepAlive = Flux.interval(KEEP_ALIVE).map(beat -> LiveStreams.<T>comment("still here"));
        return Flux.merge(events.materialize(), keepAlive.map(Signal::next))
                .<ServerSentEvent<T>>dematerialize()
                .takeUntilOther(Mono.firstWithSignal(stopping(city), Mono.delay(LONGEST)))
                .startWith(comment("live"));
    }

    private Mono<Hint> stopping(CityId city) {
        return changes.of(city).ignoreElements();
    }

    private static <T> ServerSentEvent<T> comment(String text) {
        return ServerSentEvent.<T>builder().comment(text).build();
    }
}
