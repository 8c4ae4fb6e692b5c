package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.dragoman.gateway.usecase.EraseRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A while after a call the carrier keeps nothing of it: not of callers, not of phones that we rang. */
class EraseRecordsTest {

    private static final RunningGateway GATEWAY = new RunningGateway(Map.of("dragoman.gateway.call-records-kept",
            "PT1M"));
    private final Script script = new Script(GATEWAY);

    @BeforeAll
    static void begin() {
        SharedGateway.ready(GATEWAY);
    }

    @AfterAll
    static void close() {
        GATEWAY.close();
    }

    @Test
    void aCallersRecordIsErasedWhenItsTimeIsUpAndNotBefore() {
        var resident = script.resident();
        script.lineStatus(resident.callSid(), "completed");
        eventually(() -> assertThat(due(resident.callSid())).isTrue());
        erase();
        assertThat(GATEWAY.carrier.knows(resident.callSid())).as("a minute is not over").isTrue();
        passes(resident.callSid());
        erase();
        eventually(() -> assertThat(GATEWAY.carrier.knows(resident.callSid())).isFalse());
        eventually(() -> assertThat(due(resident.callSid())).isFalse());
    }

    @Test
    void soIsThatOfAPhoneThatWeRang() {
        var leg = UUID.randomUUID();
        GATEWAY.command(Commands.offer(leg, null));
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        var call = GATEWAY.carrier.ringsOf(leg).getFirst();
        script.status(call.statusUrl(), call.sid(), "no-answer", 3);
        eventually(() -> assertThat(due(call.sid())).isTrue());
        passes(call.sid());
        erase();
        eventually(() -> assertThat(GATEWAY.carrier.knows(call.sid())).isFalse());
    }

    @Test
    void andThatOfTheBackupLineAndOfWhoLeftInTheMenu() {
        var sid = RunningGateway.newCallSid();
        var child = RunningGateway.newCallSid();
        GATEWAY.carrier.status(sid, "completed");
        GATEWAY.carrier.status(child, "completed");
        var menu = script.ask("/twilio/voice/line", sid, Map.of());
        var backup = script.ask(attribute(menu, "action"), sid, Map.of("Digits", "1"));
        script.ask(attribute(backup, "action"), sid, Map.of("DialCallStatus", "completed", "DialCallSid", child));
        script.lineStatus(sid, "completed");
        eventually(() -> assertThat(due(sid)).isTrue());
        passes(sid);
        passes(child);
        erase();
        eventually(() -> assertThat(GATEWAY.carrier.knows(sid)).isFalse());
        eventually(() -> assertThat(GATEWAY.carrier.knows(child)).isFalse());
    }

    @Test
    void whatTheCarrierRefusesIsTriedAgain() {
        var resident = script.resident();
        script.lineStatus(resident.callSid(), "completed");
        eventually(() -> assertThat(due(resident.callSid())).isTrue());
        passes(resident.callSid());
        GATEWAY.carrier.eraseStatus = 409;
        erase();
        GATEWAY.carrier.eraseStatus = 0;
        assertThat(due(resident.callSid())).as("still to be done").isTrue();
        passes(resident.callSid());
        erase();
        eventually(() -> assertThat(GATEWAY.carrier.knows(resident.callSid())).isFalse());
    }

    private static void erase() {
        GATEWAY.context().getBean(EraseRecords.class).erase().block();
    }

    /** The record's end, and its next try, are two minutes ago. */
    private static void passes(String sid) {
        sql("update gateway.carrier_record set ended_at = now() - interval '2 minutes', due_at = now() where call_sid = '%s'"
                .formatted(sid));
    }

    private static boolean due(String sid) {
        return sql("select 1 from gateway.carrier_record where call_sid = '%s' and due_at is not null".formatted(sid));
    }

    private static boolean sql(String statement) {
        try (var connection = GATEWAY.database.connect(); var run = connection.createStatement()) {
            return run.execute(statement) && run.getResultSet().next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
