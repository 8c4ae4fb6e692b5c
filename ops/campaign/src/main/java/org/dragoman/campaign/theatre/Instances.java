package org.dragoman.campaign.theatre;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dragoman.local.RunningService;
import org.dragoman.local.Secrets;
import org.dragoman.local.Service;
import org.dragoman.local.ServiceConfiguration;
import org.dragoman.local.ServiceProgram;
import org.dragoman.local.StackSettings;
import org.dragoman.local.StorePorts;
import org.dragoman.local.data.DataFolder;
import org.dragoman.local.data.Keysets;
import org.dragoman.local.process.EndObserver;
import org.dragoman.local.process.Patience;
import org.dragoman.local.process.RunningProgram;
import org.dragoman.local.process.StackException;

/** The processes of the two services, each with wires of its own. */
final class Instances implements AutoCloseable {

    /** Long, for a machine that does other things too; who waits for it in vain has a finding all the same. */
    private static final int READY_WITHIN_SECONDS = 240;

    private final Map<Victim, RunningService> running = new EnumMap<>(Victim.class);
    private final DataFolder folder;
    private final Keysets keysets;
    private final Secrets secrets;
    private final EndObserver accident;

    Instances(DataFolder folder, Keysets keysets, Secrets secrets, EndObserver accident) {
        this.folder = folder;
        this.keysets = keysets;
        this.secrets = secrets;
        this.accident = accident;
    }

    /** The ports on which each pair listens. */
    record Ports(List<Integer> dispatchers, List<Integer> gateways) {}

    /** Returns when they are starting. */
    void start(Links links, Ports ports, StackSettings like) {
        start(Victim.DISPATCH_1, links, to(like, ports.dispatchers().getFirst(),
                links.port(Link.DISPATCH_1_TO_GATEWAY)));
        start(Victim.DISPATCH_2, links, to(like, ports.dispatchers().getLast(),
                links.port(Link.DISPATCH_2_TO_GATEWAY)));
        start(Victim.GATEWAY_1, links, to(like, links.port(Link.GATEWAY_1_TO_DISPATCH),
                ports.gateways().getFirst()));
        start(Victim.GATEWAY_2, links, to(like, links.port(Link.GATEWAY_2_TO_DISPATCH),
                ports.gateways().getLast()));
    }

    RunningService of(Victim victim) {
        return Objects.requireNonNull(running.get(victim));
    }

    /** @throws StackException if one is not ready in time */
    void awaitReady() {
        running.forEach((victim, service) -> {
            if (!Patience.until(READY_WITHIN_SECONDS, service::isReady)) {
                throw new StackException("%s is not ready after %d s; see %s.".formatted(victim, READY_WITHIN_SECONDS,
                        service.program().program().log()));
            }
        });
    }

    @Override
    public void close() {
        running.values().forEach(service -> service.program().stop());
    }

    private void start(Victim victim, Links links, StackSettings settings) {
        var service = service(victim);
        var configuration = new ServiceConfiguration(settings, stores(victim, links), keysets, secrets).of(service);
        var name = victim.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var program = ServiceProgram.of(service, name, settings, folder, configuration);
        var port = service == Service.GATEWAY ? settings.gatewayPort() : settings.dispatchPort();
        running.put(victim, new RunningService(RunningProgram.start(program, accident),
                URI.create("http://localhost:" + port)));
    }

    private static StackSettings to(StackSettings like, int dispatch, int gateway) {
        return new StackSettings(like.checkout(), like.home(), dispatch, gateway, like.carrierPort(),
                like.environment());
    }

    private static Service service(Victim victim) {
        return switch (victim) {
            case DISPATCH_1, DISPATCH_2 -> Service.DISPATCH;
            case GATEWAY_1, GATEWAY_2 -> Service.GATEWAY;
            case POSTGRES, REDIS -> throw new IllegalArgumentException(victim + " is a store");
        };
    }

    /** A gateway knows no Redis. */
    private static StorePorts stores(Victim victim, Links links) {
        return switch (victim) {
            case DISPATCH_1 -> new StorePorts(links.port(Link.DISPATCH_1_TO_POSTGRES),
                    links.port(Link.DISPATCH_1_TO_REDIS));
            case DISPATCH_2 -> new StorePorts(links.port(Link.DISPATCH_2_TO_POSTGRES),
                    links.port(Link.DISPATCH_2_TO_REDIS));
            case GATEWAY_1 -> new StorePorts(links.port(Link.GATEWAY_1_TO_POSTGRES), 0);
            case GATEWAY_2 -> new StorePorts(links.port(Link.GATEWAY_2_TO_POSTGRES), 0);
            case POSTGRES, REDIS -> throw new IllegalArgumentException(victim + " is a store");
        };
    }
}
