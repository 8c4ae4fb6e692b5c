package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.adapter.http.Detached;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.FakeCarrier;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.dragoman.gateway.support.Signer;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A client that hangs up in the middle of a transaction must not undo it: R2DBC rolls back what is cancelled. */
class HungUpClientTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();

    @Test
    void theTrapIsThereAndDetachedWorkSurvivesIt() {
        GATEWAY.database.execute("create table if not exists public.trap (id int)");
        GATEWAY.database.execute("grant all on public.trap to public");
        cancelInTheMiddle(insert(1));
        cancelInTheMiddle(Detached.run(insert(2)));
        eventually(() -> assertThat(count("select count(*) from trap where id = 2")).isEqualTo(1));
        assertThat(count("select count(*) from trap where id = 1")).as("cancelled: rolled back").isZero();
    }

    @Test
    void aReportWhoseSenderHangsUpIsKeptAllTheSame() throws IOException, SQLException {
        var leg = UUID.randomUUID();
        GATEWAY.command(Commands.offer(leg, null));
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        var call = GATEWAY.carrier.ringsOf(leg).getFirst();
        try (var blocker = GATEWAY.database.connect()) {
            blocker.setAutoCommit(false);
            blocker.createStatement()
                    .execute("select 1 from gateway.leg where leg_id = '%s' for update".formatted(leg));
            sendAndHangUp(call.statusUrl(),
                    Map.of("CallSid", call.sid(), "CallStatus", "ringing", "SequenceNumber", "1"));
            eventually(() -> assertThat(count("select count(*) from pg_stat_activity "
                    + "where wait_event_type = 'Lock' and usename = 'dragoman_gateway'")).isPositive());
            blocker.rollback();
        }
        eventually(() -> assertThat(new Script(GATEWAY).events(leg)).containsExactly("RINGING"));
    }

    private static Mono<Long> insert(int id) {
        var client = GATEWAY.context().getBean(DatabaseClient.class);
        var transactions = TransactionalOperator.create(GATEWAY.context().getBean(ReactiveTransactionManager.class));
        return client.sql("insert into public.trap values (" + id + ")").fetch().rowsUpdated()
                .then(client.sql("select pg_sleep(0.7)").fetch().first())
                .thenReturn(1L)
                .as(transactions::transactional);
    }

    private static void cancelInTheMiddle(Mono<Long> work) {
        var subscription = work.subscribe();
        eventually(() -> assertThat(count("select count(*) from pg_stat_activity where query like '%pg_sleep%' "
                + "and state = 'active' and usename = 'dragoman_gateway'")).isPositive());
        subscription.dispose();
        eventually(() -> assertThat(count("select count(*) from pg_stat_activity where query like '%pg_sleep%' "
                + "and state <> 'idle' and usename = 'dragoman_gateway'")).isZero());
    }

    private static void sendAndHangUp(String address, Map<String, String> form) throws IOException {
        var whole = address.replaceAll("#.*", "");
        var uri = URI.create(whole);
        var body = RunningGateway.encoded(form);
        var request = "POST %s?%s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                .formatted(uri.getRawPath(), uri.getRawQuery(), uri.getAuthority())
                + "X-Twilio-Signature: %s\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(Signer.sign(FakeCarrier.TOKEN, whole, form), body.length(), body);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            eventually(() -> assertThat(count("select count(*) from pg_stat_activity "
                    + "where wait_event_type = 'Lock' and usename = 'dragoman_gateway'")).isPositive());
        }
    }

    private static long count(String sql) {
        try (var connection = GATEWAY.database.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
