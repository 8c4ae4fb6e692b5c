package org.dragoman.dispatch.adapter.redis;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Hint;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import java.time.Duration;

/**
 * Carries hints to the other instances through Redis. Within this instance they go directly, so that nothing here waits
 * for Redis; while Redis is away the other instances learn of changes by their own rounds.
 */
public class RedisChanges implements Changes, AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Changes local;
    private final ReactiveStringRedisTemplate redis;
    private final String instance;
    private final Set<CityId> heard = ConcurrentHashMap.newKeySet();
    private final Disposable.Composite listening = Disposables.composite();

    /** @param instance tells this instance's own messages from those of others */
    public RedisChanges(Changes local, ReactiveStringRedisTemplate redis, String instance) {
        this.local = local;
        this.redis = redis;
        this.instance = instance;
    }

    @Override
    public void tell(CityId city, Hint hint) {
        local.tell(city, hint);
        redis.convertAndSend(RedisKeys.changes(city), "%s %s %s".formatted(instance, hint.kind(), hint.id()))
                .onErrorResume(away -> Mono.empty())
                .subscribe();
    }

    @Override
    public Flux<Hint> of(CityId city) {
        if (heard.add(city)) {
            listening.add(listen(city));
        }
        return local.of(city);
    }

    private Disposable listen(CityId city) {
        return redis.listenTo(ChannelTopic.of(RedisKeys.changes(city)))
                .mapNotNull(message -> ofOthers(message.getMessage()).orElse(null))
                .doOnNext(hint -> local.tell(city, hint))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE))
                .subscribe();
    }

    private Optional<Hint> ofOthers(String message) {
        var parts = message.split(" ", 3);
        return parts.length == 3 && !parts[0].equals(instance)
                ? Optional.of(new Hint(Hint.Kind.valueOf(parts[1]), parts[2]))
                : Optional.empty();
    }

    @Override
    public void close() {
        listening.dispose();
    }
}
