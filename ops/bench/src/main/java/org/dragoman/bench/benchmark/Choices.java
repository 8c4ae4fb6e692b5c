package org.dragoman.bench.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.ArrayList;
import org.dragoman.bench.Latency;
import org.dragoman.bench.stage.Sql;

/** From the key of a caller's language to the call that the carrier was asked to make to an interpreter, for each caller. */
final class Choices {

    private static final String PAIRS = """
            select r.call_sid, i.call_sid
            from gateway.leg r
            join dispatch.leg rl on rl.leg_id = r.leg_id
            join dispatch.leg il on il.request_id = rl.request_id and il.role = 'INTERPRETER'
            join gateway.leg i on i.leg_id = il.leg_id
            where r.role = 'RESIDENT' and i.call_sid is not null
            order by il.created_at""";

    private final List<Duration> times = new ArrayList<>();
    private final long without;

    private record Pair(String resident, String interpreter) {}

    Choices(Sql sql, CarrierDiary diary) {
        var keys = diary.firstKeys();
        var placed = diary.placed();
        Set<String> served = new HashSet<>();
        for (var pair : sql.rows(row -> new Pair(row.getString(1), row.getString(2)), PAIRS)) {
            if (keys.containsKey(pair.resident()) && served.add(pair.resident())) {
                times.add(between(keys, pair.resident(), placed, pair.interpreter()));
            }
        }
        var callers = sql.rows(row -> row.getString(1), "select call_sid from gateway.line_call");
        without = callers.stream().filter(keys::containsKey).filter(caller -> !served.contains(caller)).count();
    }

    private static Duration between(Map<String, Instant> keys, String resident, Map<String, Instant> placed,
            String interpreter) {
        return Duration.between(Objects.requireNonNull(keys.get(resident)),
                Objects.requireNonNull(placed.get(interpreter)));
    }

    Latency latency() {
        return Latency.of(times);
    }

    /** Callers who chose, and for whom nobody was called. */
    long without() {
        return without;
    }
}
