package org.dragoman.gateway.malformed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever arrives, the gateway does not stumble (its database is there, so that no 5xx is right) and what means nothing
 * changes nothing. {@code -Ddragoman.malformed.seed=… -Ddragoman.malformed.from=… -Ddragoman.malformed.count=…} play
 * others, or one again.
 */
class MalformedWebhooksTest {

    private static final long SEED = Long.getLong("dragoman.malformed.seed", 1);
    private static final int FROM = Integer.getInteger("dragoman.malformed.from", 0);
    private static final int COUNT = Integer.getInteger("dragoman.malformed.count", 5_000);
    /** What the inbox keeps and the calls that begin are left out for a webhook that may be kept. */
    private static final String STATE = """
            select concat_ws(' ', (select count(*) from gateway.leg), (select count(*) from gateway.tombstone),
                (select count(*) from gateway.command), (select count(*) from gateway.event),
                (select count(*) from gateway.text), (select string_agg(phase || call_sid, ' ') from gateway.leg)),
                concat_ws(' ', (select count(*) from gateway.inbox), (select count(*) from gateway.line_call),
                    (select count(*) from gateway.opt_out))
            """;

    private static RunningGateway gateway;
    private static final UUID LEG = UUID.fromString("6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40");
    private static String sid = "";

    /** One phone is ringing, so that there is something to spoil. */
    @BeforeAll
    static void start() {
        gateway = new RunningGateway();
        SharedGateway.ready(gateway);
        gateway.command(Commands.offer(LEG, null));
        eventually(() -> assertThat(gateway.carrier.ringsOf(LEG)).hasSize(1));
        var call = gateway.carrier.ringsOf(LEG).getFirst();
        sid = call.sid();
        gateway.carrier.status(sid, "ringing");
        new Script(gateway).status(call.statusUrl(), sid, "ringing", 1);
        eventually(() -> assertThat(gateway.dispatch.events).hasSize(1));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void noneIsAnsweredByAFailureAndNoneThatMeansNothingChangesAnything() throws SQLException, IOException {
        var failures = new ArrayList<String>();
        int answered = 0;
        try (var connection = gateway.database.connect()) {
            var wire = new Wire(URI.create(gateway.url()).getPort());
            var before = state(connection);
            for (int index = FROM; index < FROM + COUNT && failures.size() < 20; index++) {
                var webhook = Malformations.of(SEED, index, gateway.url(), LEG, sid);
                int status = wire.send(webhook);
                answered += status / 100 == 2 ? 1 : 0;
                var after = status / 100 == 4 && index % 100 != 0 ? before : state(connection);
                var replay = "seed %d, webhook %d: ".formatted(SEED, index);
                judge(webhook, status, before, after).map(fault -> replay + sentence(webhook, fault))
                        .forEach(failures::add);
                before = after;
            }
        }
        assertThat(failures).isEmpty();
        assertThat(answered).as("some are let in, else nothing was tried").isGreaterThanOrEqualTo(COUNT / 20);
    }

    private record State(String always, String kept, int heard) {}

    private static Stream<String> judge(Webhook webhook, int status, State before, State after) {
        var stumbled = status >= 500 || status == 0 && !webhook.isTruncated();
        var changed = !after.always.equals(before.always) || after.heard != before.heard
                || !webhook.mayBeKept() && !after.kept.equals(before.kept);
        return Stream
                .of(stumbled ? "was answered by " + status : "", changed ? "changed " + before + " to " + after : "")
                .filter(fault -> !fault.isEmpty());
    }

    private static String sentence(Webhook webhook, String fault) {
        return "%s %s with %d bytes, %s, %s".formatted(webhook.method(), webhook.target(), webhook.body().length,
                webhook.signed() ? "signed" : "not signed", fault);
    }

    private static State state(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(STATE)) {
            row.next();
            return new State(row.getString(1), row.getString(2),
                    gateway.dispatch.requests.size() + gateway.dispatch.answers.size());
        }
    }
}
