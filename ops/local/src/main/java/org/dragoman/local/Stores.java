package org.dragoman.local;

import org.dragoman.local.data.DataFolder;
import org.dragoman.local.data.LocalPostgres;
import org.dragoman.local.data.LocalRedis;
import org.dragoman.local.process.EndObserver;
import org.dragoman.local.process.Ports;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and Redis of the local stack, unless outside servers are configured. */
final class Stores implements AutoCloseable {

    private final @Nullable LocalPostgres postgres;
    private final @Nullable LocalRedis redis;

    private Stores(@Nullable LocalPostgres postgres, @Nullable LocalRedis redis) {
        this.postgres = postgres;
        this.redis = redis;
    }

    static Stores start(StackSettings settings, DataFolder folder, EndObserver observer) {
        var redis = settings.hasOutsideRedis() ? null : LocalRedis.start(folder, Ports.free(), observer);
        try {
            return new Stores(settings.hasOutsidePostgres() ? null : LocalPostgres.start(folder), redis);
        } catch (RuntimeException e) {
            if (redis != null) {
                redis.close();
            }
            throw e;
        }
    }

    StorePorts ports() {
        return new StorePorts(postgres == null ? 0 : postgres.port(), redis == null ? 0 : redis.port());
    }

    @Override
    public void close() {
        if (redis != null) {
            redis.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
