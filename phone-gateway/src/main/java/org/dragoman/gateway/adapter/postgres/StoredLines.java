package org.dragoman.gateway.adapter.postgres;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.gateway.adapter.dispatch.LineDirectoryJson;
import org.dragoman.gateway.domain.line.LineDirectory;
import org.dragoman.gateway.port.LineBook;
import reactor.core.publisher.Mono;

/** The directory in memory, for callers, and in one row, for the next start. */
final class StoredLines implements LineBook {

    private static final String KEEP = """
            insert into gateway.line_directory (body, fetched_at)
            values (:body::jsonb, gateway.clock())
            on conflict (only_row) do update set body = excluded.body, fetched_at = excluded.fetched_at
            """;
    private static final String RECALL = "select body::text as body from gateway.line_directory";

    private final CityDatabase database;
    private final AtomicReference<Optional<LineDirectory>> current = new AtomicReference<>(Optional.empty());

    StoredLines(CityDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<LineDirectory> current() {
        return current.get();
    }

    @Override
    public Mono<Void> keep(LineDirectory directory) {
        return Mono.fromRunnable(() -> current.set(Optional.of(directory)))
                .then(database.outside().sql(KEEP).bind("body", LineDirectoryJson.write(directory)).then());
    }

    @Override
    public Mono<LineDirectory> recall() {
        return database.outside().sql(RECALL)
                .map(row -> LineDirectoryJson.read(Cells.text(row, "body")))
                .one()
                .doOnNext(directory -> current.compareAndSet(Optional.empty(), Optional.of(directory)));
    }
}
