package org.dragoman.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.local.carrier.CarrierSimulator;
import org.dragoman.local.city.DemoCities;
import org.dragoman.local.process.StackException;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The carrier, in the launcher's own process: no crash of a service touches the calls that are up. */
public final class Simulator implements AutoCloseable {

    private static final String PREFIX = "DRAGOMAN_CARRIER_";
    /** As an operator sets it at the carrier's console: a webhook that failed is asked three more times. */
    private static final String ASK_AGAIN = "#rc=3&rp=all";

    private final ConfigurableApplicationContext context;

    private Simulator(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param phones
     *            the phones of the wall, as the simulator reads them
     */
    public static Simulator start(StackSettings settings, Secrets secrets, List<DemoCities.Line> lines, Path phones,
            Path log) {
        var keys = new TreeMap<String, Object>(Map.of("server.address", "127.0.0.1", "server.port",
                settings.carrierPort(), "dragoman.carrier.account-sid", secrets.carrierAccount(),
                "dragoman.carrier.auth-token", secrets.carrierToken(), "dragoman.carrier.calls-per-second",
                settings.callsPerSecond(), "dragoman.carrier.phones", phones.toString(), "logging.file.name",
                log.toString(), "logging.threshold.console", "off"));
        settings.environment().forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                keys.put(name.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replaceFirst("_", ".").replace('_', '-'),
                        value);
            }
        });
        for (int i = 0; i < lines.size(); i++) {
            putLine(keys, i, lines.get(i), settings);
        }
        try {
            return new Simulator(new SpringApplicationBuilder(CarrierSimulator.class).bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false).properties(keys).run());
        } catch (RuntimeException e) {
            throw new StackException("The carrier simulator does not start: %s. See %s.".formatted(e.getMessage(), log),
                    e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static void putLine(Map<String, Object> keys, int index, DemoCities.Line line, StackSettings settings) {
        var gateway = "http://127.0.0.1:" + settings.gatewayPort();
        var key = "dragoman.carrier.lines[%d].".formatted(index);
        keys.put(key + "number", line.number());
        keys.put(key + "city", line.city());
        keys.put(key + "voice-url", gateway + "/twilio/voice/line" + ASK_AGAIN);
        keys.put(key + "status-url", gateway + "/twilio/status/line");
        keys.put(key + "text-url", gateway + "/twilio/text/line" + ASK_AGAIN);
        if (!line.fallback().isEmpty()) {
            keys.put(key + "fallback-url",
                    "http://127.0.0.1:%d/carrier/bins/%d".formatted(settings.carrierPort(), index));
            keys.put("dragoman.carrier.bins." + index, line.fallback());
        }
    }
}
