package org.dragoman.bench.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.bench.stage.BenchCity;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Pool;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Flux;

/** Leases of interpreters; answers in seconds. */
final class Reserving {

    /** As many as redis-benchmark is told to draw from; a lease that is still held is rare then. */
    private static final int IDS = 1_000_000;

    private final ApplicationContext beans;

    Reserving(ApplicationContext beans) {
        this.beans = beans;
    }

    /**
     * The script by Lettuce: one connection, so many in flight.
     *
     * @param ranked
     *            how many candidates each call names
     */
    double script(int count, int clients, int ranked) {
        var environment = beans.getEnvironment();
        var client = RedisClient.create(RedisURI.create(environment.getRequiredProperty("dragoman.redis.host"),
                environment.getRequiredProperty("dragoman.redis.port", Integer.class)));
        try (var connection = client.connect()) {
            var redis = connection.reactive();
            var sha = Objects.requireNonNull(redis.scriptLoad(script()).block());
            return Seconds.of(() -> Flux.range(0, count).flatMap(number -> lease(redis, sha, ranked), clients)
                    .blockLast());
        } finally {
            client.shutdown();
        }
    }

    private static Flux<Object> lease(RedisReactiveCommands<String, String> redis, String sha, int ranked) {
        var ids = IntStream.range(0, ranked).mapToObj(candidate -> drawn()).toList();
        var keys = Stream.concat(Stream.of("{bench}:operation:" + drawn()),
                ids.stream().map(id -> "{bench}:lease:" + id));
        var arguments = Stream.concat(Stream.of(drawn(), "2000"), ids.stream());
        return redis.evalsha(sha, ScriptOutputType.MULTI, keys.toArray(String[]::new),
                arguments.toArray(String[]::new));
    }

    /** Twelve digits, as redis-benchmark writes its random numbers. */
    private static String drawn() {
        var digits = Integer.toString(ThreadLocalRandom.current().nextInt(IDS));
        return "0".repeat(12 - digits.length()) + digits;
    }

    private static String script() {
        try {
            return new ClassPathResource("lua/lease_interpreter.lua").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same by the port that the matching uses: with its breaker, its patience and its types. */
    double port(int count, int clients, int ranked) {
        var pool = beans.getBean(Pool.class);
        var identities = beans.getBean(Identities.class);
        var city = new CityId(BenchCity.ID);
        return Seconds.of(() -> Flux.range(0, count)
                .flatMap(number -> pool.lease(city, identities.lease(), ranking(ranked)), clients).blockLast());
    }

    private static List<InterpreterId> ranking(int ranked) {
        return IntStream.range(0, ranked).mapToObj(candidate -> new InterpreterId(
                BenchCity.interpreter(ThreadLocalRandom.current().nextInt(IDS)))).toList();
    }
}
