package org.dragoman.dispatch.adapter.resilience;

import org.dragoman.dispatch.adapter.postgres.PgStage;
import org.dragoman.dispatch.adapter.redis.RedisPool;
import org.dragoman.dispatch.memory.InMemoryPool;
import org.dragoman.dispatch.memory.MemoryStage;
import org.dragoman.dispatch.port.LeasingPoolContract;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.PoolContract;
import org.dragoman.dispatch.port.RandomIdentities;
import java.time.Duration;
import java.util.UUID;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/**
 * Redis, PostgreSQL in its place, the switch between the two while Redis is away, and the memory that use cases are tested
 * with.
 */
class PoolContractsTest {

    private static final LettuceConnectionFactory REDIS = new LettuceConnectionFactory(Stores.redis().host(),
            Stores.redis().port());
    private static final LettuceConnectionFactory NOBODY = new LettuceConnectionFactory("127.0.0.1",
            Stores.freePort());

    @BeforeAll
    static void connect() {
        REDIS.start();
        NOBODY.start();
    }

    @AfterAll
    static void disconnect() {
        REDIS.destroy();
        NOBODY.destroy();
    }

    /** Empty, so that the cities of other tests, which have the same names, are forgotten. */
    private static Pool redis() {
        Stores.redis().flush();
        return new RedisPool(new ReactiveStringRedisTemplate(REDIS), UUID::randomUUID, Duration.ZERO);
    }

    private static ReactiveStringRedisTemplate nobody() {
        return new ReactiveStringRedisTemplate(NOBODY);
    }

    @Nested
    class Redis extends LeasingPoolContract {
        Redis() {
            super(new MemoryStage(), stage -> redis());
        }
    }

    @Nested
    class InMemory extends LeasingPoolContract {
        InMemory() {
            super(new MemoryStage(), stage -> new InMemoryPool(stage.clock()));
        }
    }

    @Nested
    class PostgreSql extends PoolContract {
        PostgreSql() {
            super(PgStage.shared(), PgStage::pool);
        }
    }

    @Nested
    class InMemoryTruth extends PoolContract {
        InMemoryTruth() {
            super(new MemoryStage(), MemoryStage::truth);
        }
    }

    @Nested
    class SteadyWithoutRedis extends PoolContract {
        SteadyWithoutRedis() {
            super(PgStage.shared(), stage -> new MatchingPool().pool(nobody(), stage.pool(), new RandomIdentities()));
        }
    }
}
