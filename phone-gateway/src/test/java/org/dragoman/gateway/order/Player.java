package org.dragoman.gateway.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Script.attribute;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dragoman.gateway.order.Step.What;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.jspecify.annotations.Nullable;

/** Plays one life: says to the gateway what dispatch-service and the carrier say, as it arrives. */
final class Player {

    private final RunningGateway gateway;
    private final Life life;
    private final Script script;
    private final Reporter reporter;
    private final Map<Integer, UUID> legs = new HashMap<>();
    private final Map<Integer, String> sids = new HashMap<>();
    /** The last markup that asks for a key, and the last that leads into a room. */
    private final Map<Integer, String> questions = new HashMap<>();
    private final Map<Integer, String> rooms = new HashMap<>();

    private Player(RunningGateway gateway, Life life) {
        this.gateway = gateway;
        this.life = life;
        this.script = new Script(gateway);
        this.reporter = new Reporter(gateway);
    }

    static Played play(RunningGateway gateway, Life life, List<Delivery> arrivals) {
        var player = new Player(gateway, life);
        arrivals.forEach(player::deliver);
        return new Played(life, arrivals, player.legs, player.sids);
    }

    private void deliver(Delivery delivery) {
        switch (delivery.step()) {
            case Step.Turn(var phone, var what) -> turn(phone, what, delivery.times());
            case Step.Report report -> reporter.report(report, delivery, new Reporter.About(
                    sids.getOrDefault(report.phone(), ""), legs.get(report.phone()),
                    rooms.getOrDefault(report.phone(), "")));
        }
    }

    private void turn(int phone, What what, int times) {
        switch (what) {
            case RING_INTERPRETER -> ring(phone, Commands.offer(newLeg(phone), anchorOf(phone)));
            case RING_AGENCY -> ring(phone, Commands.agency(newLeg(phone), anchorOf(phone)));
            case STOP -> gateway.command(Commands.stop(leg(phone), null));
            case GREET -> greet(phone, times);
            case CHOOSE -> choose(phone, times);
            case TO_PEOPLE -> questions.put(phone, ask(phone, action(questions, phone), Map.of("Digits", "1"), times));
            case AFTER_BACKUP ->
                ask(phone, action(questions, phone), Map.of("DialCallStatus", "completed"), times);
            case HEAR -> questions.put(phone, ask(phone, questions.getOrDefault(phone, ""), Map.of(), times));
            case ACCEPT -> rooms.put(phone, press(phone, "1", "JOIN", times));
            case DECLINE -> press(phone, "2", "DECLINED", times);
            case COME_BACK -> rooms.put(phone, fall(phone, "{\"step\": \"REJOIN\"}", times));
            case LEAVE -> fall(phone, "{\"step\": \"GOODBYE\", \"word\": \"CALL_ENDED\"}", times);
        }
    }

    private UUID newLeg(int phone) {
        return legs.computeIfAbsent(phone, none -> UUID.randomUUID());
    }

    private UUID leg(int phone) {
        return legs.getOrDefault(phone, new UUID(0, 0));
    }

    private @Nullable UUID anchorOf(int phone) {
        return life.anchored() ? leg(0) : null;
    }

    private void ring(int phone, String command) {
        assertThat(gateway.command(command).body()).contains("KEPT");
        var made = Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10))
                .until(() -> gateway.carrier.ringsOf(leg(phone)), rings -> rings.size() == 1).getFirst();
        sids.put(phone, made.sid());
        questions.put(phone, made.value("Url"));
    }

    private void greet(int phone, int times) {
        sids.put(phone, RunningGateway.newCallSid());
        gateway.carrier.status(sids.getOrDefault(phone, ""), "in-progress");
        questions.put(phone, ask(phone, "/twilio/voice/line", Map.of(), times));
    }

    private void choose(int phone, int times) {
        var room = ask(phone, action(questions, phone), Map.of("Digits", "3"), times);
        rooms.put(phone, room);
        legs.put(phone, UUID.fromString(attribute(room, "participantLabel")));
    }

    private String press(int phone, String key, String outcome, int times) {
        gateway.dispatch.outcomes.put(leg(phone).toString(), outcome);
        return ask(phone, action(questions, phone), Map.of("Digits", key), times);
    }

    private String fall(int phone, String next, int times) {
        gateway.dispatch.steps.put(leg(phone).toString(), next);
        return ask(phone, action(rooms, phone), Map.of(), times);
    }

    private static String action(Map<Integer, String> markups, int phone) {
        return attribute(markups.getOrDefault(phone, ""), "action");
    }

    /** Whoever asks the same again is told the same. */
    private String ask(int phone, String address, Map<String, String> more, int times) {
        var sid = sids.getOrDefault(phone, "");
        var answer = askOnce(phone, address, sid, more);
        for (int again = 1; again < times; again++) {
            assertThat(askOnce(phone, address, sid, more)).isEqualTo(answer);
        }
        return answer;
    }

    private String askOnce(int phone, String address, String sid, Map<String, String> more) {
        boolean dialledUs = phone == 0 && life.steps().getFirst() instanceof Step.Turn(var first, var what)
                && what == What.GREET;
        return dialledUs ? script.ask(address, sid, more) : script.askRung(address, sid, more);
    }
}
