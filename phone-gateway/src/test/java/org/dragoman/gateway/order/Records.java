package org.dragoman.gateway.order;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dragoman.gateway.support.RunningGateway;
import tools.jackson.databind.JsonNode;

/** What is left of the calls in the gateway's tables, and what dispatch-service was told of them. */
final class Records {

    private static final String LEGS = """
            select l.leg_id, l.phase, coalesce(l.end_reason, ''), coalesce(l.stop_reason, ''), l.rang,
                   l.to_cipher is null and l.from_cipher is null, l.stop_due_at is not null,
                   coalesce(left(l.conference_sid, 5) || ' ' || l.room_sequence, ''), l.call_sid,
                   coalesce((select string_agg(concat_ws(' ', i.source, i.signal, i.sequence, i.effect), ', '
                                               order by i.source, i.signal, i.sequence)
                             from gateway.inbox i where i.leg_id = l.leg_id), '')
            from gateway.leg l
            """;
    private static final String LINE_CALLS = """
            select call_sid, concat_ws(' ', outcome, variety, ended_at is not null, leg_id is not null)
            from gateway.line_call
            """;
    private static final String UNTOLD = "select count(*) from gateway.event where due_at is not null";

    private final Map<UUID, LegRow> legs = new HashMap<>();
    private final Map<String, String> lineCalls = new HashMap<>();
    private final Map<UUID, List<String>> told = new HashMap<>();

    /**
     * @param numbersGone the sealed numbers are no more
     * @param place the conference of its life, and the carrier's count there
     * @param inbox every report that was kept, each once
     */
    record LegRow(String phase, String end, String stop, boolean rang, boolean numbersGone, boolean stopDue,
            String place, String callSid, String inbox) {}

    static Records of(RunningGateway gateway) throws SQLException {
        var records = new Records();
        try (var connection = gateway.database.connect()) {
            Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20))
                    .until(() -> count(connection) == 0);
            records.read(connection);
        }
        gateway.dispatch.events.forEach(records::hear);
        return records;
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(UNTOLD)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(LEGS)) {
            while (row.next()) {
                legs.put(row.getObject(1, UUID.class), leg(row));
            }
        }
        try (var statement = connection.createStatement(); var row = statement.executeQuery(LINE_CALLS)) {
            while (row.next()) {
                lineCalls.put(row.getString(1), row.getString(2));
            }
        }
    }

    private static LegRow leg(ResultSet row) throws SQLException {
        return new LegRow(row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5), row.getBoolean(6),
                row.getBoolean(7), row.getString(8), row.getString(9), row.getString(10));
    }

    private void hear(JsonNode event) {
        var reason = event.has("reason") ? " " + event.get("reason").asString() : "";
        told.computeIfAbsent(UUID.fromString(event.get("legId").asString()), leg -> new ArrayList<>())
                .add(event.get("kind").asString() + reason);
    }

    LegRow leg(UUID id) {
        return legs.getOrDefault(id, new LegRow("no such leg", "", "", false, false, false, "", "", ""));
    }

    List<String> told(UUID leg) {
        return told.getOrDefault(leg, List.of());
    }

    String lineCall(String callSid) {
        return lineCalls.getOrDefault(callSid, "no such call");
    }
}
