package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What PostgreSQL says, read as the owner of the tables: the last word on what became of a request. */
final class Truth {

    private final String url;
    private final String owner;

    Truth(Path stackFile) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(stackFile)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        url = properties.getProperty("database");
        owner = properties.getProperty("owner");
    }

    /** The id of the newest request. */
    String newestRequest() {
        return single("select request_id from dispatch.request order by created_at desc limit 1");
    }

    String interpreterId(String publicNumber) {
        return single("select interpreter_id from dispatch.interpreter where public_number = ?", publicNumber);
    }

    String availability(String publicNumber) {
        return single("select availability from dispatch.interpreter where public_number = ?", publicNumber);
    }

    void awaitState(String request, String state, Duration atMost) {
        await("request %s is %s".formatted(request, state)).atMost(atMost).until(() -> state(request), state::equals);
    }

    String state(String request) {
        return single("select state from dispatch.request where request_id = ?::uuid", request);
    }

    String endReason(String request) {
        return single("select coalesce(end_reason, '') from dispatch.request where request_id = ?::uuid", request);
    }

    /** How each offer of this request ended, in order. */
    List<String> offers(String request) {
        return list("""
                select i.public_number || ' ' || a.state || coalesce(' ' || a.end_reason, '')
                from dispatch.assignment a join dispatch.interpreter i using (city_id, interpreter_id)
                where a.request_id = ?::uuid order by a.epoch""", request);
    }

    List<String> openRequests() {
        return list("select request_id::text from dispatch.request where ended_at is null");
    }

    /** After everybody has hung up nothing may be left in the air, on either side. */
    void awaitNothingStuck(Duration atMost) {
        await("nothing is left in the air").atMost(atMost).pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(inTheAir()).isEmpty());
    }

    void execute(String sql) {
        try (var connection = DriverManager.getConnection(url, owner, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // A planned leg was never ordered: it is no call.
    private List<String> inTheAir() {
        return list("""
                select 'request ' || request_id || ' ' || state from dispatch.request where ended_at is null
                union all
                select 'assignment ' || assignment_id || ' ' || state from dispatch.assignment where ended_at is null
                union all
                select 'leg ' || leg_id || ' ' || role || ' ' || state from dispatch.leg where state not in ('PLANNED', 'ENDED')
                union all
                select 'interpreter ' || public_number || ' ' || availability
                from dispatch.interpreter where availability in ('OFFERED', 'IN_CALL')
                union all
                select 'command ' || kind || ' for ' || leg_id from dispatch.outbox where state = 'PENDING'
                """);
    }

    private String single(String sql, Object... parameters) {
        var rows = list(sql, parameters);
        assertThat(rows).as(sql).isNotEmpty();
        return rows.getFirst();
    }

    List<String> list(String sql, Object... parameters) {
        try (var connection = DriverManager.getConnection(url, owner, "");
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
