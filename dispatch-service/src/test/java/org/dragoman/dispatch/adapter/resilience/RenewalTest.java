package org.dragoman.dispatch.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.dragoman.dispatch.adapter.postgres.PgStage;
import org.dragoman.dispatch.adapter.redis.NoIndex;
import org.dragoman.dispatch.adapter.redis.RedisPool;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.port.AskingFor;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.stores.RedisServer;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;

/**
 * An index of a crowd, made from PostgreSQL in a Redis of its own. How long it takes is printed; the published figure is
 * that of {@code mvn -pl dispatch-service -am test -Dtest=RenewalTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Ddragoman.test.waiting=100000 -Ddragoman.test.free=50000}.
 */
class RenewalTest {

    private static final int WAITING = Integer.getInteger("dragoman.test.waiting", 3_000);
    private static final int FREE = Integer.getInteger("dragoman.test.free", 1_500);
    private static final VarietyTag WAITED_FOR = new VarietyTag("wa");
    private static final VarietyTag SPOKEN_BY_ALL = new VarietyTag("fa");

    private static final PgStage STAGE = PgStage.shared();
    private static final CityId CITY = STAGE.foundCity();
    private static final RedisServer REDIS = Stores.ownRedis();
    private static final LettuceConnectionFactory CONNECTION = new LettuceConnectionFactory(REDIS.host(),
            REDIS.port());

    private final Pool pool = instance();

    @BeforeAll
    static void crowd() {
        CONNECTION.start();
        STAGE.crowd(CITY, WAITING, FREE);
    }

    @AfterAll
    static void leave() {
        CONNECTION.destroy();
        REDIS.close();
    }

    @AfterEach
    void forget() {
        REDIS.flush();
    }

    private static ReactiveStringRedisTemplate redis() {
        return new ReactiveStringRedisTemplate(CONNECTION);
    }

    private static Pool instance() {
        return new RedisPool(redis(), UUID::randomUUID, Duration.ZERO);
    }

    private static boolean renews(Pool pool) {
        return Objects.requireNonNull(
                pool.renew(CITY, STAGE.queue().waiting(CITY), STAGE.interpreters().allFree(CITY)).block());
    }

    private static long membersOf(String kind) {
        return Objects.requireNonNull(redis().scan().filter(key -> key.contains(":" + kind + ":"))
                .concatMap(key -> redis().opsForZSet().size(key)).reduce(0L, Long::sum).block());
    }

    @Test
    void aCrowdIsInTheIndexAsPostgreSqlHasIt() {
        for (int time = 1; time <= 3; time++) {
            REDIS.flush();
            long began = System.nanoTime();
            assertThat(renews(pool)).isTrue();
            System.out.printf("Renewal %d of %d waiting and %d free: %d ms%n", time, WAITING, FREE,
                    (System.nanoTime() - began) / 1_000_000);
        }
        assertThat(membersOf("waiting")).isEqualTo(WAITING);
        assertThat(membersOf("free")).isEqualTo(2L * FREE);
        assertThat(pool.waiting(CITY, Hire.skills(WAITED_FOR)).block())
                .isEqualTo(STAGE.pool().waiting(CITY, Hire.skills(WAITED_FOR)).block());
        assertThat(pool.free(AskingFor.speakers(CITY, SPOKEN_BY_ALL)).block()).hasSize(Pool.FREE_PAGE)
                .startsWith(STAGE.interpreters().allFree(CITY)
                        .collectSortedList(Comparator.comparing(FreeInterpreter::idleSince))
                        .blockOptional().orElseThrow().getFirst().id());
    }

    @Test
    void aWipedRedisHasNoIndexUntilOneOfTwoMakesIt() {
        var other = instance();
        renews(pool);
        REDIS.flush();
        assertThat(pool.free(AskingFor.speakers(CITY, SPOKEN_BY_ALL)).map(found -> "found")
                .onErrorReturn(NoIndex.class, "none").block()).isEqualTo("none");
        pool.removeFree(CITY, new InterpreterId(UUID.randomUUID()), 1).block();
        assertThat(Flux.merge(pool.renew(CITY, STAGE.queue().waiting(CITY), STAGE.interpreters().allFree(CITY)),
                other.renew(CITY, STAGE.queue().waiting(CITY), STAGE.interpreters().allFree(CITY)))
                .collectList().block()).containsExactlyInAnyOrder(true, false);
        assertThat(other.free(AskingFor.speakers(CITY, SPOKEN_BY_ALL)).block()).hasSize(Pool.FREE_PAGE);
    }

    @Test
    void anIndexOfAnotherServersLifeIsMadeAnewAndTheFormerIsCleanedAway() {
        renews(pool);
        assertThat(renews(pool)).isFalse();
        redis().opsForHash().put("{" + CITY + "}:index", "run", "another").block();
        assertThat(renews(instance())).isTrue();
        var keys = redis().scan().collectList().blockOptional().orElseThrow();
        assertThat(keys.stream().filter(key -> key.endsWith(":people"))).as("%s", keys).hasSize(1);
        assertThat(keys).allMatch(key -> key.startsWith("{" + CITY + "}:"));
    }
}
