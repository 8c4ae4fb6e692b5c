package org.dragoman.gateway.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A call seen from outside: what the carrier sends for it, and what is heard of it on the other side. */
public final class Script {

    private final RunningGateway gateway;

    public Script(RunningGateway gateway) {
        this.gateway = gateway;
    }

    /** A resident on the New York line who has pressed 3; answers with the leg that this call became. */
    public Resident resident() {
        var sid = RunningGateway.newCallSid();
        gateway.carrier.status(sid, "in-progress");
        var menu = ask("/twilio/voice/line", sid, Map.of());
        var room = ask(attribute(menu, "action"), sid, Map.of("Digits", "3"));
        return new Resident(sid, UUID.fromString(attribute(room, "participantLabel")), menu, room);
    }

    public String ask(String address, String sid, Map<String, String> more) {
        var form = new HashMap<>(Map.of("CallSid", sid, "To", "+12125550100", "From", "+12125550142", "Direction",
                "inbound", "CallStatus", "in-progress"));
        form.putAll(more);
        var answer = gateway.webhook(address, form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** What the carrier asks about a phone that we rang. */
    public String askRung(String address, String sid, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.putAll(Map.of("To", "+12125551001", "From", "+12125550100", "Direction", "outbound-api"));
        return ask(address, sid, form);
    }

    public void lineStatus(String sid, String status) {
        assertThat(gateway.webhook("/twilio/status/line",
                Map.of("CallSid", sid, "To", "+12125550100", "CallStatus", status)).statusCode()).isEqualTo(204);
    }

    public void status(String address, String sid, String status, int sequence) {
        assertThat(gateway.webhook(address, Map.of("CallSid", sid, "CallStatus", status, "CallbackSource",
                "call-progress-events", "SequenceNumber", String.valueOf(sequence))).statusCode()).isEqualTo(204);
    }

    /** The carrier's name of the room in which this leg is. */
    public static String roomOf(UUID leg) {
        return "CF" + leg.toString().replace("-", "");
    }

    public void room(UUID leg, String sid, String event, int sequence) {
        var address = attribute(resident().room(), "statusCallback");
        assertThat(gateway.webhook(address,
                Map.of("CallSid", sid, "ConferenceSid", roomOf(leg), "ParticipantLabel",
                        leg.toString(), "StatusCallbackEvent", event, "SequenceNumber", String.valueOf(sequence)))
                .statusCode()).isEqualTo(204);
    }

    public List<String> events(UUID leg) {
        return gateway.dispatch.events.stream()
                .filter(event -> event.get("legId").asString().equals(leg.toString()))
                .map(Script::name)
                .toList();
    }

    private static String name(JsonNode event) {
        return event.get("kind").asString() + (event.has("reason") ? " " + event.get("reason").asString() : "");
    }

    public static String attribute(String markup, String name) {
        var found = Pattern.compile(name + "=\"([^\"]+)\"").matcher(markup);
        assertThat(found.find()).as("%s in %s", name, markup).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    public static String redirect(String markup) {
        var found = Pattern.compile("<Redirect[^>]*>([^<]+)</Redirect>").matcher(markup);
        assertThat(found.find()).as("a redirect in %s", markup).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    /** @param room the markup that put the caller into the room */
    public record Resident(String callSid, UUID leg, String menu, String room) {}
}
