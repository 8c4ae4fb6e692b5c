package org.dragoman.gateway.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.words.TextWord;
import org.dragoman.gateway.port.TextQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of gateway.text that are due. */
final class PostgresTextQueue implements TextQueue {

    private static final String DUE = "select city_id, id from gateway.due_texts()";
    /** What was known before the claim is given; the row then says that the carrier may have it from now on. */
    private static final String CLAIM = """
            with taken as (
                select command_id, tried_at from gateway.text
                where command_id = :id and due_at <= gateway.clock()
                for update skip locked)
            update gateway.text t
            set phase = 'SENDING', due_at = gateway.clock() + interval '30 seconds', attempts = t.attempts + 1,
                tried_at = coalesce(t.tried_at, gateway.clock())
            from taken
            where t.command_id = taken.command_id
            returning t.command_id, t.to_cipher, t.from_cipher, t.language, t.word, t.ordered_at,
                taken.tried_at as tried_before, t.attempts, exists (
                    select 1 from gateway.opt_out o
                    where o.city_id = t.city_id and o.number_key = t.to_key) as opted_out
            """;
    private static final String SETTLE = """
            update gateway.text
            set phase = :fate, due_at = null, to_cipher = null, to_key = null, from_cipher = null
            where command_id = :id and due_at is not null
            """;
    private static final String OPT_OUT = """
            with added as (
                insert into gateway.opt_out (city_id, number_key, since)
                select t.city_id, t.to_key, gateway.clock() from gateway.text t
                where t.command_id = :id and t.to_key is not null
                on conflict do nothing)
            """ + SETTLE;
    private static final String PUT_BACK = """
            update gateway.text
            set phase = 'ORDERED', due_at = gateway.clock() + make_interval(secs => :seconds), tried_at = :tried
            where command_id = :id and due_at is not null
            """;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresTextQueue.class);

    private record Task(CityId city, UUID command) {}

    private final CityDatabase database;
    private final NumberVault vault;

    PostgresTextQueue(CityDatabase database, NumberVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Mono<Due> claim() {
        return database.outside().sql(DUE)
                .map(row -> new Task(new CityId(Cells.text(row, "city_id")), Cells.uuid(row, "id")))
                .all().collectList().flatMapMany(Flux::fromIterable)
                .concatMap(this::claim)
                .next();
    }

    /** Empty where another instance has it, or its number cannot be read. */
    private Mono<Due> claim(Task task) {
        return database.single(task.city(), db -> db.sql(CLAIM).bind("id", task.command())
                .map(row -> due(task, row)).one())
                .onErrorResume(UnreadableNumber.class, lost -> skip(task).then(Mono.empty()));
    }

    private Due due(Task task, Readable row) {
        try {
            return new Due(task.city(), task.command(),
                    vault.open(task.city(), Cells.required(row, "to_cipher", byte[].class)),
                    vault.open(task.city(), Cells.required(row, "from_cipher", byte[].class)),
                    new Language(Cells.text(row, "language")), TextWord.valueOf(Cells.text(row, "word")),
                    Cells.instant(row, "ordered_at"),
                    Optional.ofNullable(row.get("tried_before", Instant.class)), Cells.number(row, "attempts"),
                    Cells.flag(row, "opted_out"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableNumber();
        }
    }

    private Mono<Void> skip(Task task) {
        LOG.error("A phone number of city {} cannot be read. Is this the keyset it was sealed with?", task.city());
        return settle(task.city(), task.command(), Fate.REFUSED);
    }

    @Override
    public Mono<Void> settle(Due text, Fate fate) {
        return settle(text.city(), text.command(), fate);
    }

    private Mono<Void> settle(CityId city, UUID command, Fate fate) {
        return finish(SETTLE, city, command, fate);
    }

    private Mono<Void> finish(String statement, CityId city, UUID command, Fate fate) {
        return database.single(city,
                db -> db.sql(statement).bind("id", command).bind("fate", fate.name()).then());
    }

    @Override
    public Mono<Void> optOut(Due text) {
        return finish(OPT_OUT, text.city(), text.command(), Fate.OPTED_OUT);
    }

    @Override
    public Mono<Void> putBack(Due text, Duration pause) {
        return database.single(text.city(), db -> Parameters.bind(db.sql(PUT_BACK)
                .bind("id", text.command())
                .bind("seconds", (double) pause.toMillis() / 1000), "tried", text.triedAt(), Instant.class)
                .then());
    }

    private static final class UnreadableNumber extends RuntimeException {
        UnreadableNumber() {
            super("a number cannot be read", null, false, false);
        }
    }
}
