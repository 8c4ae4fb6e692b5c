package org.dragoman.bench.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.bench.Latency;
import org.dragoman.bench.stage.Sql;

/**
 * From commit to commit, by the database's own record of when each transaction committed: no clock of a client, and no
 * time that a statement wrote down before its transaction was through.
 */
final class Commits {

    /** The ledger only grows, so an entry's transaction is the one that decided. */
    private static final String ASKED = """
            select extract(epoch from pg_xact_commit_timestamp(o.xmin) - pg_xact_commit_timestamp(q.xmin)) * 1000000
            from dispatch.ledger q
            left join lateral (
                select l.xmin from dispatch.ledger l
                where l.city_id = q.city_id and l.request_id = q.request_id and l.kind = 'OFFERED'
                order by l.entry_id limit 1) o on true
            where q.city_id = 'bench' and q.kind = 'REQUESTED' and q.request_id = any (?::uuid[])""";
    private static final String FREED = """
            select extract(epoch from pg_xact_commit_timestamp(o.xmin) - pg_xact_commit_timestamp(a.xmin)) * 1000000
            from dispatch.assignment a
            left join lateral (
                select l.xmin
                from dispatch.assignment n
                join dispatch.ledger l on l.city_id = n.city_id and l.request_id = n.request_id and l.kind = 'OFFERED'
                    and l.facts ->> 'assignment' = n.assignment_id::text
                where n.city_id = a.city_id and n.interpreter_id = a.interpreter_id and n.offered_at > a.ended_at
                order by n.offered_at limit 1) o on true
            where a.city_id = 'bench' and a.request_id = any (?::uuid[]) and a.ended_at is not null""";

    private final List<Optional<Duration>> times;

    private Commits(List<Optional<Duration>> times) {
        this.times = times;
    }

    /** From the request to its first offer. */
    static Commits ofRequests(Sql sql, Collection<UUID> requests) {
        return read(sql, ASKED, requests);
    }

    /** From the end of an offer, which made its interpreter free, to that interpreter's next offer. */
    static Commits ofFreed(Sql sql, Collection<UUID> givenUp) {
        return read(sql, FREED, givenUp);
    }

    private static Commits read(Sql sql, String query, Collection<UUID> requests) {
        var ids = "{" + String.join(",", requests.stream().map(UUID::toString).toList()) + "}";
        return new Commits(sql.rows(Commits::time, query, ids));
    }

    private static Optional<Duration> time(ResultSet row) throws SQLException {
        var micros = row.getDouble(1);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofNanos(Math.round(micros * 1000)));
    }

    Latency latency() {
        return Latency.of(times.stream().flatMap(Optional::stream).toList());
    }

    /** Those with no offer after them. */
    long without() {
        return times.stream().filter(Optional::isEmpty).count();
    }
}
