package org.dragoman.dispatch.adapter.redis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dragoman.dispatch.domain.CityId;
import reactor.core.publisher.Mono;

/**
 * Which generations are read and written, as far as this instance knows. Each script is told what the caller takes them for
 * and says so where the caller is mistaken: then the caller learns and asks again. So nobody misses the beginning or the
 * end of a renewal.
 */
final class Index {

    /** A renewal moves twice; whoever is overtaken more often than this has other troubles. */
    private static final int TRIES = 4;

    private final Map<CityId, Generations> known = new ConcurrentHashMap<>();

    /** @throws NoIndex where nothing can be read */
    Mono<Reply> read(CityId city, Function<Generations, Mono<Reply>> script) {
        return attempt(city, script, Generations::isReadable, TRIES);
    }

    /** Where there is nothing to write to, nothing is written: whoever makes an index reads the truth afterwards. */
    Mono<Void> write(CityId city, Function<Generations, Mono<Reply>> script) {
        return attempt(city, script, Generations::isWritable, TRIES).then()
                .onErrorResume(NoIndex.class, nothing -> Mono.empty());
    }

    private Mono<Reply> attempt(
            CityId city, Function<Generations, Mono<Reply>> script, Predicate<Generations> usable, int tries) {
        return Mono.defer(() -> script.apply(known.getOrDefault(city, Generations.NONE)))
                .flatMap(reply -> switch (reply.status()) {
                    case DONE, IDLE -> Mono.just(reply);
                    case MOVED -> {
                        known.put(city, reply.generations());
                        yield tries > 1 && usable.test(reply.generations())
                                ? attempt(city, script, usable, tries - 1)
                                : Mono.error(new NoIndex());
                    }
                });
    }
}
