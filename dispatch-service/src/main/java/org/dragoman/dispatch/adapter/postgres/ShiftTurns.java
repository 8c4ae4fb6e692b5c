package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.shift.Duty;
import org.dragoman.dispatch.domain.shift.Roster;
import org.dragoman.dispatch.domain.shift.Standing;
import org.dragoman.dispatch.domain.shift.Turn;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** People whose shifts are due, and what becomes of them. Their rows are locked, never waited for. */
final class ShiftTurns {

    private static final int AT_ONCE = 500;
    private static final String DUE = """
            select i.interpreter_id, i.availability, i.chosen_next, i.chosen_at, i.duty, i.duty_since, c.time_zone,
                dispatch.clock() as now
            from dispatch.interpreter i
            join dispatch.city c on c.city_id = i.city_id
            where i.city_id = :city and i.shifts_due_at <= (select dispatch.clock())
            order by i.shifts_due_at, i.interpreter_id
            limit :limit
            for update of i skip locked
            """;
    private static final String TURN = """
            update dispatch.interpreter
            set availability = :availability,
                availability_since = case when availability = :availability then availability_since else :now end,
                availability_until = case when :availability = 'WRAP_UP' then availability_until end,
                chosen_next = :next,
                idle_since = case when :availability = 'AVAILABLE' and availability <> 'AVAILABLE'
                    then :now else idle_since end,
                called_in = false,
                duty = :duty,
                duty_since = :since,
                shifts_due_at = :again,
                version = version + 1
            where city_id = :city and interpreter_id = :interpreter
            """;
    /** Nobody is left with a duty of shifts that are gone. */
    private static final String READ_AGAIN = """
            update dispatch.interpreter
            set shifts_due_at = :again,
                duty = case when cast(:again as timestamptz) is not null then duty end,
                duty_since = case when cast(:again as timestamptz) is not null then duty_since end
            where city_id = :city and interpreter_id = :interpreter
            """;

    record Due(InterpreterId interpreter, ZoneId zone, Standing standing, Optional<Turn> done, Instant now) {
        static Due of(Readable row) {
            return new Due(new InterpreterId(Rows.uuid(row, "interpreter_id")), ZoneId.of(Rows.text(row, "time_zone")),
                    new Standing(Availability.valueOf(Rows.text(row, "availability")),
                            Optional.ofNullable(row.get("chosen_next", String.class)).map(Availability::valueOf),
                            Rows.maybeInstant(row, "chosen_at")),
                    Optional.ofNullable(row.get("duty", String.class))
                            .map(duty -> new Turn(Rows.instant(row, "duty_since"), Duty.valueOf(duty))),
                    Rows.instant(row, "now"));
        }
    }

    Mono<List<Due>> due(DatabaseClient sql, CityId city) {
        return sql.sql(DUE).bind("city", city.value()).bind("limit", AT_ONCE).map(Due::of).all().collectList();
    }

    /** The person, where the availability is another now. */
    Mono<Optional<InterpreterId>> write(DatabaseClient sql, CityId city, Due one, Roster roster) {
        return roster.due(one.done(), one.now())
                .map(turn -> turn(sql, city, one, roster, turn))
                .orElseGet(() -> Rows.bindOptional(sql.sql(READ_AGAIN).bind("city", city.value())
                        .bind("interpreter", one.interpreter().value()), "again", roster.readAgain(one.now()),
                        Instant.class).fetch().rowsUpdated().thenReturn(Optional.empty()));
    }

    private static Mono<Optional<InterpreterId>> turn(
            DatabaseClient sql, CityId city, Due one, Roster roster, Turn turn) {
        var after = one.standing().after(turn);
        var update = Rows.bindOptional(sql.sql(TURN).bind("city", city.value())
                .bind("interpreter", one.interpreter().value()).bind("availability", after.availability().name())
                .bind("now", one.now()).bind("duty", turn.to().name()).bind("since", turn.at()),
                "next", after.next().map(Enum::name), String.class);
        return Rows.bindOptional(update, "again", roster.readAgain(one.now()), Instant.class).fetch().rowsUpdated()
                .thenReturn(after.availability() == one.standing().availability()
                        ? Optional.empty()
                        : Optional.of(one.interpreter()));
    }
}
