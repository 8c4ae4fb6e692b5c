package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.FakeCarrier.Made;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.Test;

/** What comes while somebody else has the leg: all that was looked at before the lock was got is old by then. */
class WaitForLegTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and usename = 'dragoman_gateway' and datname = current_database()
            """;

    private final Script script = new Script(GATEWAY);
    private final UUID leg = UUID.randomUUID();
    private final Made call = rung();

    @Test
    void theSameReportTwiceAtOnceIsAppliedOnce() throws Exception {
        try (var holder = holding("select 1 from gateway.leg where leg_id = '%s' for update")) {
            var reports = new Thread[]{report("completed", 3), report("completed", 3)};
            holder.commitWhen(2);
            joined(reports);
        }
        eventually(() -> assertThat(script.events(leg)).containsExactly("ENDED HUNG_UP"));
        assertThat(number("select count(*) from gateway.inbox where leg_id = '%s'".formatted(leg))).isOne();
        assertThat(number("select count(*) from gateway.event where leg_id = '%s'".formatted(leg))).isOne();
    }

    @Test
    void whatBecameOfTheLegMeanwhileIsSeen() throws Exception {
        try (var holder = holding(
                "update gateway.leg set stop_reason = 'STOPPED', stop_language = 'en' where leg_id = '%s'")) {
            var report = report("completed", 3);
            holder.commitWhen(1);
            joined(report);
        }
        eventually(() -> assertThat(script.events(leg)).containsExactly("ENDED STOPPED"));
    }

    @Test
    void aRingThatWaitedForItsAnchorSeesThatItHasEnded() throws Exception {
        var ring = Commands.offer(UUID.randomUUID(), leg);
        var answer = new CompletableFuture<String>();
        try (var holder = holding("""
                update gateway.leg set phase = 'ENDED', ended_at = now(), end_reason = 'HUNG_UP', to_cipher = null,
                    from_cipher = null
                where leg_id = '%s'""")) {
            Thread.ofVirtual().start(() -> answer.complete(GATEWAY.command(ring).body()));
            holder.commitWhen(1);
        }
        assertThat(answer.get(20, TimeUnit.SECONDS)).contains("REFUSED", "ANCHOR_ENDED");
    }

    private Made rung() {
        GATEWAY.command(Commands.offer(leg, null));
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        var rung = GATEWAY.carrier.ringsOf(leg).getFirst();
        eventually(() -> assertThat(number("select count(*) from gateway.leg where phase = 'PLACED' and leg_id = '%s'"
                .formatted(leg))).isOne());
        return rung;
    }

    private Thread report(String status, int sequence) {
        return Thread.ofVirtual().start(() -> script.status(call.statusUrl(), call.sid(), status, sequence));
    }

    private static void joined(Thread... reports) throws InterruptedException {
        for (var report : reports) {
            report.join();
        }
    }

    private Holder holding(String sql) throws SQLException {
        var connection = GATEWAY.database.connect();
        connection.setAutoCommit(false);
        connection.createStatement().execute(sql.formatted(leg));
        return new Holder(connection);
    }

    private static long number(String sql) {
        try (var connection = GATEWAY.database.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who has the leg's lock. */
    private record Holder(Connection connection) implements AutoCloseable {

        void commitWhen(int waiting) throws SQLException {
            eventually(() -> assertThat(number(WAITING)).isGreaterThanOrEqualTo(waiting));
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
