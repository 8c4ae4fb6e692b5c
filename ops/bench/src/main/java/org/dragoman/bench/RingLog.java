package org.dragoman.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Dispatch's own record of what it told the gateway: the time in it is written after the gateway has answered that it
 * keeps the command, so it is no earlier than the moment that is measured.
 */
final class RingLog implements AutoCloseable {

    private final Connection connection;

    RingLog(StackFile stack) {
        try {
            connection = DriverManager.getConnection(stack.database(), stack.owner(), "");
        } catch (SQLException e) {
            throw new IllegalArgumentException("The database of the local stack does not answer: " + e.getMessage(), e);
        }
    }

    /** When the gateway kept the first ring of each of these requests; those without one are left out. */
    Map<UUID, Instant> firstRings(Collection<UUID> requests) {
        var sql = """
                select request_id, min(sent_at)
                from dispatch.outbox
                where kind = 'RING' and state = 'SENT' and request_id = any (?)
                group by request_id""";
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("uuid", requests.toArray()));
            try (var rows = query.executeQuery()) {
                var rings = new HashMap<UUID, Instant>();
                while (rows.next()) {
                    rings.put(rows.getObject(1, UUID.class), rows.getObject(2, OffsetDateTime.class).toInstant());
                }
                return rings;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be read", e);
        }
    }

    /** How many of these requests stand in each state. */
    Map<String, Integer> states(Collection<UUID> requests) {
        var sql = "select state, count(*)::int from dispatch.request where request_id = any (?) group by state";
        return counts(sql, requests);
    }

    /** How the offers of these requests ended, by state and reason; a live one has no reason. */
    Map<String, Integer> offers(Collection<UUID> requests) {
        var sql = """
                select state || coalesce(' ' || end_reason, ''), count(*)::int
                from dispatch.assignment
                where request_id = any (?)
                group by 1""";
        return counts(sql, requests);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Integer> counts(String sql, Collection<UUID> requests) {
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("uuid", requests.toArray()));
            try (var rows = query.executeQuery()) {
                var counts = new TreeMap<String, Integer>();
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getInt(2));
                }
                return counts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The requests cannot be read", e);
        }
    }
}
