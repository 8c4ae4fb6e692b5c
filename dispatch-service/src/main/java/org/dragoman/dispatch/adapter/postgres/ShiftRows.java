package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.shift.Duty;
import org.dragoman.dispatch.domain.shift.Roster;
import org.dragoman.dispatch.domain.shift.Shift;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The rows of dispatch.shift. */
final class ShiftRows {

    private static final String ROSTER = """
            select c.time_zone, s.kind, s.day, s.begins_at, s.ends_at, s.valid_from, s.valid_to
            from dispatch.interpreter i
            join dispatch.city c on c.city_id = i.city_id
            left join dispatch.shift s on s.city_id = i.city_id and s.interpreter_id = i.interpreter_id
            where i.city_id = :city and i.interpreter_id = :interpreter
            order by s.valid_from, s.day, s.begins_at, s.shift_id
            """;
    private static final String SHIFTS = """
            select interpreter_id, kind, day, begins_at, ends_at, valid_from, valid_to
            from dispatch.shift where city_id = :city and interpreter_id = any(:interpreters)
            """;
    private static final String ADD = """
            insert into dispatch.shift (city_id, shift_id, interpreter_id, kind, day, begins_at, ends_at, valid_from,
                valid_to)
            values (:city, gen_random_uuid(), :interpreter, :kind, :day, :from, :to, :validFrom, :validTo)
            """;

    private record Row(ZoneId zone, Optional<Shift> shift) {}

    private record Held(InterpreterId interpreter, Shift shift) {}

    Mono<Roster> roster(DatabaseClient sql, CityId city, InterpreterId interpreter) {
        return sql.sql(ROSTER).bind("city", city.value()).bind("interpreter", interpreter.value())
                .map(row -> new Row(ZoneId.of(Rows.text(row, "time_zone")),
                        Optional.ofNullable(row.get("kind", String.class)).map(kind -> shift(kind, row))))
                .all().collectList().filter(found -> !found.isEmpty())
                .map(found -> new Roster(found.getFirst().zone(),
                        found.stream().flatMap(row -> row.shift().stream()).toList()));
    }

    Mono<Map<InterpreterId, List<Shift>>> shifts(DatabaseClient sql, CityId city, List<InterpreterId> interpreters) {
        return sql.sql(SHIFTS).bind("city", city.value())
                .bind("interpreters", interpreters.stream().map(InterpreterId::value).toArray(UUID[]::new))
                .map(row -> new Held(new InterpreterId(Rows.uuid(row, "interpreter_id")),
                        shift(Rows.text(row, "kind"), row)))
                .all().collect(Collectors.groupingBy(Held::interpreter,
                        Collectors.mapping(Held::shift, Collectors.toList())));
    }

    Mono<Long> add(DatabaseClient sql, CityId city, InterpreterId interpreter, Shift shift) {
        return Rows.bindOptional(sql.sql(ADD).bind("city", city.value()).bind("interpreter", interpreter.value())
                .bind("kind", shift.kind().name()).bind("day", shift.day().name()).bind("from", shift.from())
                .bind("to", shift.to()).bind("validFrom", shift.validFrom()), "validTo", shift.validTo(),
                LocalDate.class).fetch().rowsUpdated();
    }

    private static Shift shift(String kind, Readable row) {
        return new Shift(Duty.valueOf(kind), DayOfWeek.valueOf(Rows.text(row, "day")), time(row, "begins_at"),
                time(row, "ends_at"), Objects.requireNonNull(row.get("valid_from", LocalDate.class)),
                Optional.ofNullable(row.get("valid_to", LocalDate.class)));
    }

    private static LocalTime time(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, LocalTime.class));
    }
}
