package org.dragoman.gateway.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.words.Word;
import org.dragoman.gateway.port.Instructions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Commands that are still work. */
final class PostgresInstructions implements Instructions {

    private static final String DUE = "select city_id, id from gateway.due_instructions()";
    private static final String LEASE = """
            with still_due as (
                select command_id from gateway.command
                where command_id = any(:ids) and due_at <= gateway.clock()
                for update skip locked),
            leased as (
                update gateway.command c
                set due_at = gateway.clock() + interval '10 seconds', attempts = c.attempts + 1
                from still_due d
                where c.command_id = d.command_id
                returning c.command_id, c.leg_id, c.kind, c.word, c.language as said_in, c.opens, c.attempts,
                    c.position)
            select c.command_id, c.kind, c.word, c.said_in, c.opens, c.attempts, l.city_id, l.leg_id, l.role, l.room, l.language,
                   l.anchor, l.lives_for, l.asks_first, l.offer::text as offer, l.phase, l.call_sid, l.conference_sid,
                   l.room_sequence, l.room_at, l.stop_reason, l.stop_word, l.stop_language, l.rang
            from leased c join gateway.leg l on l.leg_id = c.leg_id
            order by c.position
            """;
    private static final String DONE = "update gateway.command set due_at = null where command_id = :id";
    private static final String AGAIN = """
            update gateway.command
            set due_at = gateway.clock() + make_interval(secs => :seconds)
            where command_id = :id and due_at is not null
            """;

    private final CityDatabase database;
    private final DueTasks due;

    PostgresInstructions(CityDatabase database) {
        this.database = database;
        this.due = new DueTasks(database, DUE, LEASE);
    }

    @Override
    public Flux<Instruction> lease() {
        return due.lease(PostgresInstructions::instruction);
    }

    private static Instruction instruction(Readable row) {
        return new Instruction(Cells.uuid(row, "command_id"), LegRows.leg(row), what(row),
                Cells.number(row, "attempts"));
    }

    private static What what(Readable row) {
        return switch (Cells.text(row, "kind")) {
            case "HOLD" -> new What.Hold(language(row), word(row));
            case "TELL" -> new What.Tell(language(row), word(row),
                    Optional.ofNullable(row.get("opens", LocalDateTime.class)));
            case "RESUME" -> new What.Resume();
            case String other -> throw new IllegalStateException("Not an instruction: " + other);
        };
    }

    private static Language language(Readable row) {
        return new Language(Cells.text(row, "said_in"));
    }

    private static Word word(Readable row) {
        return Word.valueOf(Cells.text(row, "word"));
    }

    @Override
    public Mono<Void> done(Instruction instruction) {
        return database.single(instruction.leg().key().city(),
                db -> db.sql(DONE).bind("id", instruction.commandId()).then());
    }

    @Override
    public Mono<Void> again(Instruction instruction, Duration pause) {
        return database.single(instruction.leg().key().city(), db -> db.sql(AGAIN)
                .bind("id", instruction.commandId())
                .bind("seconds", (double) pause.toMillis() / 1000)
                .then());
    }
}
