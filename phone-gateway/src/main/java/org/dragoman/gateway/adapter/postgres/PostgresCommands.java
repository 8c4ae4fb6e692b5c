package org.dragoman.gateway.adapter.postgres;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.command.Command;
import org.dragoman.gateway.domain.command.Verdict;
import org.dragoman.gateway.domain.command.Verdict.Reason;
import org.dragoman.gateway.domain.words.Word;
import org.dragoman.gateway.port.CommandLog;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Commands in gateway.command; each is kept in one transaction with all that follows from it. */
final class PostgresCommands implements CommandLog {

    /** A ring and a stop for the same leg must not pass each other. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(:leg, 0))";
    private static final String FIRST_ANSWER = """
            select coalesce(refusal, 'KEPT') as answer from gateway.command where command_id = :id
            """;
    private static final String KEEP = """
            insert into gateway.command (city_id, command_id, leg_id, kind, refusal, word, language, opens, received_at,
                due_at)
            values (:city, :id, :leg, :kind, :refusal, :word, :language, :opens, gateway.clock(),
                case when :work then gateway.clock() end)
            """;

    private final CityDatabase database;
    private final RingOrders rings;
    private final StopOrders stops;
    private final TextOrders texts;

    PostgresCommands(CityDatabase database, RingOrders rings, StopOrders stops, TextOrders texts) {
        this.database = database;
        this.rings = rings;
        this.stops = stops;
        this.texts = texts;
    }

    @Override
    public Mono<Verdict> keep(Command command) {
        return once(command, db -> effect(db, command));
    }

    @Override
    public Mono<Verdict> refuse(Command command, Reason reason) {
        return once(command, db -> Mono.just(new Verdict.Refused(reason)));
    }

    private Mono<Verdict> once(Command command, Effect effect) {
        return database.inside(command.leg().city(), db -> db.sql(ONE_AT_A_TIME)
                .bind("leg", command.leg().id().toString())
                .fetch()
                .rowsUpdated()
                .then(firstAnswer(db, command.id()))
                .switchIfEmpty(Mono.defer(() -> effect.on(db).flatMap(verdict -> write(db, command, verdict)))));
    }

    private static Mono<Verdict> firstAnswer(DatabaseClient db, UUID id) {
        return db.sql(FIRST_ANSWER).bind("id", id)
                .map(row -> Cells.text(row, "answer"))
                .one()
                .map(answer -> answer.equals("KEPT")
                        ? new Verdict.Kept()
                        : new Verdict.Refused(Reason.valueOf(answer)));
    }

    private Mono<Verdict> effect(DatabaseClient db, Command command) {
        return switch (command) {
            case Command.Ring ring -> rings.order(db, ring);
            case Command.Stop stop -> stops.order(db, stop).thenReturn(new Verdict.Kept());
            case Command.Hold hold -> ifKnown(db, hold);
            case Command.Resume resume -> ifKnown(db, resume);
            case Command.Tell tell -> ifKnown(db, tell);
            case Command.Text text -> texts.order(db, text);
        };
    }

    private static Mono<Verdict> ifKnown(DatabaseClient db, Command command) {
        return db.sql("select 1 as one from gateway.leg where leg_id = :leg")
                .bind("leg", command.leg().id())
                .map(row -> (Verdict) new Verdict.Kept())
                .one()
                .defaultIfEmpty(new Verdict.Refused(Reason.UNKNOWN_LEG));
    }

    private static Mono<Verdict> write(DatabaseClient db, Command command, Verdict verdict) {
        var kept = verdict instanceof Verdict.Kept;
        var spec = db.sql(KEEP)
                .bind("city", command.leg().city().value())
                .bind("id", command.id())
                .bind("leg", command.leg().id())
                .bind("kind", kind(command))
                .bind("work", kept && isInstruction(command));
        spec = Parameters.bindText(spec, "refusal",
                verdict instanceof Verdict.Refused(var reason) ? Optional.of(reason.name()) : Optional.empty());
        spec = Parameters.bindText(spec, "word", word(command));
        spec = Parameters.bind(spec, "opens", opens(command), LocalDateTime.class);
        return Parameters.bindText(spec, "language", language(command)).then().thenReturn(verdict);
    }

    private static boolean isInstruction(Command command) {
        return switch (command) {
            case Command.Hold hold -> true;
            case Command.Resume resume -> true;
            case Command.Tell tell -> true;
            case Command.Ring ring -> false;
            case Command.Stop stop -> false;
            case Command.Text text -> false;
        };
    }

    private static String kind(Command command) {
        return switch (command) {
            case Command.Ring ring -> "RING";
            case Command.Stop stop -> "STOP";
            case Command.Hold hold -> "HOLD";
            case Command.Resume resume -> "RESUME";
            case Command.Tell tell -> "TELL";
            case Command.Text text -> "TEXT";
        };
    }

    private static Optional<String> word(Command command) {
        return switch (command) {
            case Command.Ring ring -> Optional.empty();
            case Command.Stop stop -> stop.word().map(Word::name);
            case Command.Hold hold -> Optional.of(hold.word().name());
            case Command.Resume resume -> Optional.empty();
            case Command.Tell tell -> Optional.of(tell.word().name());
            case Command.Text text -> Optional.of(text.word().name());
        };
    }

    private static Optional<LocalDateTime> opens(Command command) {
        return command instanceof Command.Tell tell ? tell.opens() : Optional.empty();
    }

    private static Optional<Language> language(Command command) {
        return switch (command) {
            case Command.Ring ring -> Optional.of(ring.plan().language());
            case Command.Stop stop -> stop.language();
            case Command.Hold hold -> Optional.of(hold.language());
            case Command.Resume resume -> Optional.empty();
            case Command.Tell tell -> Optional.of(tell.language());
            case Command.Text text -> Optional.of(text.language());
        };
    }

    /** What a command does, inside its transaction. */
    private interface Effect {
        Mono<Verdict> on(DatabaseClient db);
    }
}
