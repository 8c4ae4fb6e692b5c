package org.dragoman.gateway.adapter.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is due in any city, leased city by city: one statement for some of its tasks at a time. */
final class DueTasks {

    /** A lease is short: what is leased is to be worked on soon, and not to stand behind a hundred others. */
    private static final int AT_ONCE = 16;

    private final CityDatabase database;
    private final String due;
    private final String lease;

    /**
     * @param due which tasks are due, in which city, the first first
     * @param lease leases of {@code :ids} those that are still due. Two instances may want the same rows, so it passes by
     *            what another has locked: waiting for several of them, in whatever order, they could wait for each other
     */
    DueTasks(CityDatabase database, String due, String lease) {
        this.database = database;
        this.due = due;
        this.lease = lease;
    }

    /** The next are leased when these have been taken. */
    <T> Flux<T> lease(Function<Readable, T> read) {
        return database.outside().sql(due)
                .map(row -> new LegKey(new CityId(Cells.text(row, "city_id")), Cells.uuid(row, "id")))
                .all()
                .collectList()
                .flatMapIterable(DueTasks::byCity)
                .concatMap(tasks -> Flux.fromIterable(tasks).buffer(AT_ONCE)
                        .concatMap(some -> leased(some, read).flatMapIterable(all -> all), 1), 1);
    }

    private static Collection<List<LegKey>> byCity(List<LegKey> tasks) {
        return tasks.stream().collect(groupingBy(LegKey::city, LinkedHashMap::new, toList())).values();
    }

    private <T> Mono<List<T>> leased(List<LegKey> tasks, Function<Readable, T> read) {
        var ids = tasks.stream().map(LegKey::id).toArray(UUID[]::new);
        return database.single(tasks.getFirst().city(),
                db -> db.sql(lease).bind("ids", ids).map(read::apply).all().collectList());
    }
}
