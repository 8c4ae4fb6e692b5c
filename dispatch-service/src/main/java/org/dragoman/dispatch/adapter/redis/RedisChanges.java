package org.dragoman.dispatch.adapter.redis;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Hint;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.ReactiveRedisMessageListenerContainer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Carries hints to the other instances through Redis. Within this instance they go directly, so that nothing here waits
 * for Redis; while Redis is away the other instances learn of changes by their own rounds.
 *
 * <p>
 * It stops listening when the web server has stopped and before the connections are taken away: a listener whose
 * connection goes first fails into nobody's hands.
 */
public class RedisChanges implements Changes, SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final Changes local;
    private final ReactiveStringRedisTemplate redis;
    private final String instance;
    private final Set<CityId> heard = ConcurrentHashMap.newKeySet();
    private final List<Mono<Void>> listeners = new CopyOnWriteArrayList<>();
    private final Sinks.Empty<Void> goodbye = Sinks.empty();
    private volatile boolean running;

    /** @param instance tells this instance's own messages from those of others */
    public RedisChanges(Changes local, ReactiveStringRedisTemplate redis, String instance) {
        this.local = local;
        this.redis = redis;
        this.instance = instance;
    }

    @Override
    public void tell(CityId city, Hint hint) {
        local.tell(city, hint);
        Mono.defer(() -> redis.convertAndSend(RedisKeys.changes(city),
                "%s %s %s".formatted(instance, hint.kind(), hint.id())))
                .onErrorResume(away -> Mono.empty())
                .subscribe();
    }

    @Override
    public Flux<Hint> of(CityId city) {
        if (heard.add(city)) {
            listeners.add(listen(city));
        }
        return local.of(city);
    }

    /** Completes when nothing of it is left at Redis. */
    private Mono<Void> listen(CityId city) {
        var ended = Sinks.<Void>empty();
        messages(city)
                .mapNotNull(message -> ofOthers(message).orElse(null))
                .doOnNext(hint -> local.tell(city, hint))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE))
                .doFinally(end -> ended.tryEmitEmpty())
                .subscribe();
        return ended.asMono();
    }

    /** The goodbye ends the inner stream, so that the whole ends only after the subscription is closed. */
    private Flux<String> messages(CityId city) {
        return Flux.usingWhen(Mono.fromSupplier(this::subscription),
                subscription -> subscription.receive(ChannelTopic.of(RedisKeys.changes(city)))
                        .map(message -> message.getMessage()).takeUntilOther(goodbye.asMono()),
                subscription -> subscription.destroyLater().onErrorComplete());
    }

    private ReactiveRedisMessageListenerContainer subscription() {
        return new ReactiveRedisMessageListenerContainer(Objects.requireNonNull(redis.getConnectionFactory()));
    }

    private Optional<Hint> ofOthers(String message) {
        var parts = message.split(" ", 3);
        return parts.length == 3 && !parts[0].equals(instance)
                ? Optional.of(new Hint(Hint.Kind.valueOf(parts[1]), parts[2]))
                : Optional.empty();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        goodbye.tryEmitEmpty();
        Mono.when(listeners).timeout(GOODBYE, Mono.empty()).block();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 3;
    }
}
