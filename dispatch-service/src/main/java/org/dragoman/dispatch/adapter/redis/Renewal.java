package org.dragoman.dispatch.adapter.redis;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.Skill;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes a new generation of a city's index. From its beginning on all write to it too; only then is the truth read, so that
 * what it misses is written by those who made it true. The version of a row decides between the two.
 */
class Renewal {

    /** A few hundred entries keep Redis busy for a millisecond or two: nobody else waits longer for a turn. */
    private static final int AT_ONCE = 500;
    private static final int READ_AT_ONCE = 10_000;
    private static final int ON_THE_WAY = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;
    private final Scripts scripts;
    private final BeginRenewalScript beginScript;
    private final EndRenewalScript endScript;
    private final AddWaitingScript addWaiting;
    private final AddFreeScript addFree;

    Renewal(ReactiveStringRedisTemplate redis, Scripts scripts) {
        this.redis = redis;
        this.scripts = scripts;
        this.beginScript = new BeginRenewalScript(scripts);
        this.endScript = new EndRenewalScript(scripts);
        this.addWaiting = new AddWaitingScript(scripts);
        this.addFree = new AddFreeScript(scripts);
    }

    /** @param oldest an index that is younger is left as it is */
    Mono<Boolean> renew(CityId city, Duration oldest, Flux<Queued> waiting, Flux<FreeInterpreter> free) {
        return Mono.fromSupplier(scripts::newOperation)
                .flatMap(name -> beginScript.begin(city, name, oldest).timeout(PATIENCE)
                        .filter(reply -> reply.status() == Reply.Status.DONE)
                        .flatMap(begun -> make(city, name, begun.values(), waiting, free)))
                .defaultIfEmpty(false);
    }

    /** @param begun the generation that is read, then those that nobody reads any more */
    private Mono<Boolean> make(
            CityId city, UUID name, List<String> begun, Flux<Queued> waiting, Flux<FreeInterpreter> free) {
        var both = new Generations(begun.getFirst(), name.toString());
        return drop(city, begun.subList(1, begun.size()))
                .thenMany(Flux.merge(loadWaiting(city, both, waiting), loadFree(city, both, free)))
                .then(endScript.end(city, name).timeout(PATIENCE))
                .filter(reply -> reply.status() == Reply.Status.DONE)
                .delayUntil(ended -> drop(city, ended.values()))
                .hasElement()
                .onErrorResume(failure -> endLease(city).then(Mono.error(failure)));
    }

    private Flux<Reply> loadWaiting(CityId city, Generations both, Flux<Queued> waiting) {
        return waiting.buffer(READ_AT_ONCE)
                .concatMapIterable(some -> some.stream().collect(Collectors.groupingBy(Queued::skill)).entrySet())
                .concatMap(same -> Flux.fromIterable(same.getValue()).buffer(AT_ONCE)
                        .map(some -> addWaiting.add(city, both, List.of(both.building()), same.getKey(), some)))
                .flatMap(Renewal::sure, ON_THE_WAY);
    }

    private Flux<Reply> loadFree(CityId city, Generations both, Flux<FreeInterpreter> free) {
        return free.buffer(AT_ONCE)
                .map(some -> addFree.add(city, both, List.of(both.building()), some))
                .flatMap(Renewal::sure, ON_THE_WAY);
    }

    private static Mono<Reply> sure(Mono<Reply> load) {
        return load.timeout(PATIENCE).flatMap(reply -> switch (reply.status()) {
            case DONE, IDLE -> Mono.just(reply);
            case MOVED -> Mono.error(new NoIndex());
        });
    }

    private Mono<Void> drop(CityId city, List<String> generations) {
        return Flux.fromIterable(generations).filter(name -> !name.isEmpty())
                .concatMap(name -> redis.opsForSet().members(RedisKeys.skills(city, name))
                        .map(Skill::named)
                        .flatMapIterable(skill -> List.of(RedisKeys.free(city, name, skill),
                                RedisKeys.waiting(city, name, skill)))
                        .concatWithValues(RedisKeys.people(city, name), RedisKeys.requests(city, name),
                                RedisKeys.skills(city, name))
                        .collectList()
                        .flatMap(keys -> redis.unlink(keys.toArray(String[]::new))))
                .then();
    }

    /** Whoever tries next need not wait for the lease to run out; what was begun is replaced. */
    private Mono<Void> endLease(CityId city) {
        return redis.unlink(RedisKeys.renewal(city)).onErrorComplete().then();
    }
}
