package org.dragoman.campaign.check;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dragoman.local.data.LocalPostgres;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL says, read as the owner of the tables, by the checker's own SQL. */
public final class Database {

    public record Request(String id, String city, String state, String reason, String channel, Instant createdAt,
            @Nullable Instant endedAt) {}

    /**
     * @param interpreter
     *            city/public number
     */
    public record Assignment(String id, String request, String interpreter, String state, Instant offeredAt,
            @Nullable Instant acceptedAt, @Nullable Instant endedAt) {}

    public record Leg(String id, String request, String role, @Nullable String assignment) {}

    public record Key(String key, String request) {}

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Supplier<String> url;

    /**
     * @param url
     *            asked each time: a server that was started again has another port
     */
    public Database(Supplier<String> url) {
        this.url = url;
    }

    public Instant now() {
        return list("select clock_timestamp()", row -> instant(row, 1)).getFirst();
    }

    public List<Request> requests(Instant since) {
        return list("""
                select request_id, city_id, state, coalesce(end_reason, ''), channel, created_at, ended_at
                from dispatch.request where created_at >= '%s'""".formatted(since),
                row -> new Request(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), instant(row, 6), moment(row, 7)));
    }

    public List<Assignment> assignments(Instant since) {
        return list("""
                select a.assignment_id, a.request_id, a.city_id || '/' || i.public_number, a.state, a.offered_at,
                       a.accepted_at, a.ended_at
                from dispatch.assignment a join dispatch.interpreter i using (city_id, interpreter_id)
                where a.offered_at >= '%s' order by a.offered_at""".formatted(since),
                row -> new Assignment(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        instant(row, 5), moment(row, 6), moment(row, 7)));
    }

    public List<Leg> legs(Instant since) {
        return list("select leg_id, request_id, role, assignment_id from dispatch.leg where created_at >= '%s'"
                .formatted(since),
                row -> new Leg(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    public List<Key> keys(Instant since) {
        return list("select key, request_id from dispatch.idempotency where created_at >= '%s'".formatted(since),
                row -> new Key(row.getString(1), row.getString(2)));
    }

    /** What is neither finished nor free. A planned leg was never ordered: it is no call. */
    public List<String> inTheAir() {
        return list("""
                select 'request ' || request_id || ' ' || state from dispatch.request where ended_at is null
                union all
                select 'assignment ' || assignment_id || ' ' || state from dispatch.assignment where ended_at is null
                union all
                select 'leg ' || leg_id || ' ' || role || ' ' || state from dispatch.leg
                where state not in ('PLANNED', 'ENDED')
                union all
                select 'interpreter ' || public_number || ' ' || availability
                from dispatch.interpreter where availability in ('OFFERED', 'IN_CALL', 'WRAP_UP')
                union all
                select 'command ' || kind || ' for ' || leg_id from dispatch.outbox where state = 'PENDING'
                """, row -> row.getString(1));
    }

    public long open() {
        return list("select count(*) from dispatch.request where ended_at is null", row -> row.getLong(1)).getFirst();
    }

    public void execute(String sql) {
        try (var connection = DriverManager.getConnection(url.get(), LocalPostgres.OWNER, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> List<T> list(String sql, RowReader<T> reader) {
        try (var connection = DriverManager.getConnection(url.get(), LocalPostgres.OWNER, "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
