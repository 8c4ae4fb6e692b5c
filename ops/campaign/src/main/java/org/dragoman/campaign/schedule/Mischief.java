package org.dragoman.campaign.schedule;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dragoman.campaign.load.Carrier;
import org.dragoman.campaign.proxy.Weather;
import org.dragoman.campaign.theatre.Link;
import org.dragoman.campaign.theatre.Theatre;

/** Does and undoes faults. */
public final class Mischief {

    private final Theatre theatre;
    private final Carrier carrier;

    public Mischief(Theatre theatre, Carrier carrier) {
        this.theatre = theatre;
        this.carrier = carrier;
    }

    public void begin(Fault fault) {
        switch (fault) {
            case Fault.Kill kill -> theatre.kill(kill.victim());
            case Fault.Freeze freeze -> theatre.freeze(freeze.victim(), true);
            case Fault.Storm storm -> theatre.proxy(storm.link()).weather(storm.weather());
            case Fault.Cut cut -> theatre.proxy(cut.link()).cut(cut.how());
            case Fault.Wipe wipe -> wipe();
            case Fault.BadCallbacks bad -> carrier.misbehave("webhooks", Map.of("matching", "/status", "lose", 0.15,
                    "duplicate", 0.3, "delay", 0.3, "delayMillis", 1_500, "reorder", 0.2, "most", 0));
            case Fault.BadInterface bad -> carrier.misbehave("rest", Map.of("matching", "POST", "tooMany", 0.1, "fail",
                    0.1, "failAfter", 0.1, "silentAfter", 0.02, "most", 0));
        }
    }

    public void mend(Fault fault) {
        switch (fault) {
            case Fault.Kill kill -> theatre.restart(kill.victim());
            case Fault.Freeze freeze -> theatre.freeze(freeze.victim(), false);
            case Fault.Storm storm -> theatre.proxy(storm.link()).weather(Weather.FAIR);
            case Fault.BadCallbacks bad -> carrier.behave();
            case Fault.BadInterface bad -> carrier.behave();
            case Fault.Cut cut -> {
                // Over at once.
            }
            case Fault.Wipe wipe -> {
                // The services fill it again.
            }
        }
    }

    // Through a proxy, and not in vain if that one is down: then Redis has other troubles.
    private void wipe() {
        try (var socket = new Socket("127.0.0.1", theatre.proxy(Link.DISPATCH_1_TO_REDIS).port())) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        } catch (IOException unreachable) {
            // Another fault has it.
        }
    }
}
