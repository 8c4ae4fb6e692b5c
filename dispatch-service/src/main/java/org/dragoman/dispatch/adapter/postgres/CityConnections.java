package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Connections that see one city from the moment they are opened: the walls between cities (invariant 9) hold by what a
 * connection is, not by what each transaction remembers to say first. Work names its city by {@link #seeing}; work that
 * names none gets a connection that sees no city's rows.
 */
final class CityConnections implements ConnectionFactory, AutoCloseable {

    /** Nobody else can name it: a page keeps its city in the same context, and does not thereby see its rows. */
    private static final Object SEEN = new Object();

    private final Function<Sight, ConnectionPool> open;
    private final ConcurrentMap<Sight, ConnectionPool> pools = new ConcurrentHashMap<>();
    private final ConnectionPool outside;

    /** @param open opens the pool of a city for a use, or the one that sees none */
    CityConnections(Function<Sight, ConnectionPool> open) {
        this.open = open;
        this.outside = open.apply(Sight.OUTSIDE);
    }

    /**
     * The same work on connections of this city. It goes on when whoever asked for it is gone: a cancelled {@code begin}
     * may be carried out after the pool has taken its connection back for clean, and whoever gets that connection then
     * would work in a transaction that nobody commits.
     */
    static <T> Mono<T> seeing(Sight sight, Mono<T> work) {
        return Mono.defer(work.contextWrite(context -> context.put(SEEN, sight))::cache);
    }

    @Override
    public Mono<Connection> create() {
        return Mono.deferContextual(context -> context.<Sight>getOrEmpty(SEEN)
                .map(this::poolOf).orElse(outside).create());
    }

    private ConnectionPool poolOf(Sight sight) {
        return pools.computeIfAbsent(sight, open);
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return outside.getMetadata();
    }

    @Override
    public void close() {
        pools.values().forEach(ConnectionPool::dispose);
        outside.dispose();
    }
}
