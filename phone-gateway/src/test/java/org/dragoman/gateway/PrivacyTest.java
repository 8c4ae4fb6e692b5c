package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Numbers that nobody else uses are planted in calls; afterwards nothing that lasts may know them. */
@ExtendWith(OutputCaptureExtension.class)
class PrivacyTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private static final String RESIDENT = "+12125550187";
    private static final String INTERPRETER = "+12125550186";
    private final Script script = new Script(GATEWAY);

    @Test
    void noNumberStaysInATableALogOrAMetric(CapturedOutput output) throws SQLException {
        var sid = RunningGateway.newCallSid();
        GATEWAY.carrier.status(sid, "in-progress");
        var menu = script.ask("/twilio/voice/line", sid, Map.of("From", RESIDENT, "Caller", RESIDENT));
        script.ask(Script.attribute(menu, "action"), sid, Map.of("From", RESIDENT, "Digits", "3"));
        var leg = UUID.randomUUID();
        GATEWAY.command(Commands.ring(UUID.randomUUID(), leg, "AGENCY", INTERPRETER, null, ""));
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        assertThat(everythingInTheDatabase()).noneMatch(PrivacyTest::leaks);
        assertThat(sealed(leg)).isEqualTo(1);

        var call = GATEWAY.carrier.ringsOf(leg).getFirst();
        script.status(call.statusUrl(), call.sid(), "busy", 2);
        script.lineStatus(sid, "completed");
        assertThat(sealed(leg)).as("and it is gone with its leg").isZero();
        assertThat(everythingInTheDatabase()).noneMatch(PrivacyTest::leaks);
        assertThat(GATEWAY.get("/actuator/prometheus").body()).doesNotContain("5550187", "5550186");
        assertThat(output.getAll()).doesNotContain("5550187", "5550186");
    }

    @Test
    void noCodeOfAVendorStaysInATableOrALog(CapturedOutput output) throws SQLException {
        var leg = UUID.randomUUID();
        GATEWAY.command(Commands.vendor(leg, "ww90817263#"));
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        GATEWAY.command(Commands.vendor(UUID.randomUUID(), "ww90817263;"));
        assertThat(everythingInTheDatabase()).noneMatch(row -> row.contains("90817263"));
        eventually(() -> assertThat(legs("leg_id = '%s' and call_sid is not null".formatted(leg))).isEqualTo(1));
        assertThat(legs("digits_cipher is not null")).as("it is gone once the carrier has been asked").isZero();
        assertThat(output.getAll()).doesNotContain("90817263");
    }

    @Test
    void aCitySeesOnlyItsOwnRows() throws SQLException {
        script.resident();
        try (var connection = GATEWAY.database.connectAs("dragoman_gateway");
                var statement = connection.createStatement()) {
            for (var table : List.of("line_call", "leg", "tombstone", "command", "inbox", "event", "text",
                    "opt_out")) {
                assertThat(count(statement, "select count(*) from gateway." + table)).as(table).isZero();
            }
            statement.execute("select set_config('dragoman.city', 'montreal', false)");
            assertThat(count(statement, "select count(*) from gateway.leg")).isZero();
            statement.execute("select set_config('dragoman.city', 'nyc', false)");
            assertThat(count(statement, "select count(*) from gateway.leg")).isPositive();
        }
    }

    private static boolean leaks(String row) {
        return row.contains("5550187") || row.contains("5550186");
    }

    private static long legs(String which) {
        try (var connection = GATEWAY.database.connect(); var statement = connection.createStatement()) {
            return count(statement, "select count(*) from gateway.leg where " + which);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long sealed(UUID leg) throws SQLException {
        try (var connection = GATEWAY.database.connect(); var statement = connection.createStatement()) {
            return count(statement, "select count(to_cipher) from gateway.leg where leg_id = '%s'".formatted(leg));
        }
    }

    private static long count(java.sql.Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> everythingInTheDatabase() throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = GATEWAY.database.connect(); var statement = connection.createStatement()) {
            for (var table : List.of("line_call", "leg", "tombstone", "command", "inbox", "event")) {
                try (var rows = statement.executeQuery("select t::text from gateway.%s t".formatted(table))) {
                    while (rows.next()) {
                        all.add(rows.getString(1));
                    }
                }
            }
        }
        return all;
    }
}
