package org.dragoman.gateway.support;

import static org.dragoman.gateway.support.Script.attribute;
import static org.dragoman.gateway.support.Script.redirect;

import java.util.HashMap;
import java.util.Map;

/** A phone that has dialled the line of offices, and the webhooks that the carrier sends for it. */
public final class Office {

    public static final String LINE = "+12125550106";

    private final RunningGateway gateway;
    private final Script script;
    public final String sid = RunningGateway.newCallSid();

    public Office(RunningGateway gateway) {
        this.gateway = gateway;
        this.script = new Script(gateway);
        gateway.carrier.status(sid, "in-progress");
    }

    /** What is said first. */
    public String dial(String from) {
        return ask("/twilio/voice/line", Map.of("From", from));
    }

    public String dial() {
        return dial("+12125550142");
    }

    /** Types what the last markup asked for. */
    public String type(String markup, String digits) {
        return ask(attribute(markup, "action"), Map.of("Digits", digits));
    }

    public String silent(String markup) {
        return ask(redirect(markup), Map.of());
    }

    /** Asked for the language. */
    public String passed() {
        return type(type(dial(), FakeOffices.CODE), FakeOffices.PIN);
    }

    /** Haitian Creole, and that it is meant; what follows. */
    public String choose(String markup) {
        return silent(type(type(markup, "3"), "1"));
    }

    public void hangUp() {
        gateway.webhook("/twilio/status/line", Map.of("CallSid", sid, "To", LINE, "CallStatus", "completed"));
    }

    public String ask(String address, Map<String, String> more) {
        var form = new HashMap<>(Map.of("To", LINE));
        form.putAll(more);
        return script.ask(address, sid, form);
    }
}
