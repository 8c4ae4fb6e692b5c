package org.dragoman.campaign.theatre;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.dragoman.campaign.proxy.Proxy;
import org.dragoman.local.RunningService;
import org.dragoman.local.Secrets;
import org.dragoman.local.Service;
import org.dragoman.local.ServiceConfiguration;
import org.dragoman.local.ServiceProgram;
import org.dragoman.local.Simulator;
import org.dragoman.local.StackSettings;
import org.dragoman.local.StorePorts;
import org.dragoman.local.city.DemoCities;
import org.dragoman.local.data.DataFolder;
import org.dragoman.local.data.Keysets;
import org.dragoman.local.data.LocalPostgres;
import org.dragoman.local.data.LocalRedis;
import org.dragoman.local.process.Leftovers;
import org.dragoman.local.process.Patience;
import org.dragoman.local.process.Ports;
import org.dragoman.local.process.RunningProgram;
import org.dragoman.local.process.StackException;

/**
 * Two dispatchers, the gateway, PostgreSQL, Redis and the carrier simulator, each a true process but the carrier, with a
 * proxy in every wire between them.
 */
public final class Theatre implements AutoCloseable {

    private static final int READY_WITHIN_SECONDS = 120;
    /** No pace and quick speech: the faults are what the time is for. */
    private static final Map<String, String> HASTE = Map.of("DRAGOMAN_GATEWAY_CALLS_PER_SECOND", "0",
            "DRAGOMAN_CARRIER_SPEECH_SPEED", "20");

    private final DataFolder folder;
    private final Path checkout;
    private final Map<String, String> environment;
    private final Secrets secrets = Secrets.fresh(new SecureRandom());
    private final Map<Victim, RunningService> services = new EnumMap<>(Victim.class);
    private final Queue<String> accidents = new ConcurrentLinkedQueue<>();
    private final int carrierPort = Ports.free();
    private final LocalRedis redis;
    private final Links links;
    private final Simulator simulator;
    private volatile LocalPostgres postgres;

    private Theatre(Path checkout, Path home, Optional<GuestCity> guest) {
        this.checkout = checkout;
        folder = DataFolder.open(home);
        environment = environment(guest);
        Leftovers.reap(folder.processes());
        var keysets = Keysets.in(folder);
        postgres = LocalPostgres.start(folder);
        redis = LocalRedis.start(folder, Ports.free(), this::accident);
        var ports = List.of(Ports.free(), Ports.free());
        var gateway = Ports.free();
        links = new Links(() -> postgres.port(), redis.port(), gateway, ports);
        start(Victim.DISPATCH_1, Link.DISPATCH_1_TO_POSTGRES, Link.DISPATCH_1_TO_REDIS,
                settings(ports.getFirst(), links.port(Link.DISPATCH_1_TO_GATEWAY)), keysets);
        start(Victim.DISPATCH_2, Link.DISPATCH_2_TO_POSTGRES, Link.DISPATCH_2_TO_REDIS,
                settings(ports.getLast(), links.port(Link.DISPATCH_2_TO_GATEWAY)), keysets);
        var settings = settings(links.port(Link.GATEWAY_TO_DISPATCH), gateway);
        start(Victim.GATEWAY, Link.GATEWAY_TO_POSTGRES, Link.DISPATCH_1_TO_REDIS, settings, keysets);
        var cities = DemoCities.read();
        var phones = folder.file("phones.json");
        cities.writePhones(phones);
        var lines = Stream.concat(cities.lines().stream(), guest.stream().map(GuestCity::line)).toList();
        simulator = Simulator.start(settings, secrets, lines, phones, folder.newLog("carrier"));
    }

    /**
     * Returns when everything is ready.
     *
     * @param home
     *            the data folder; empty tables if it is new
     * @throws StackException
     *             if something does not start
     */
    public static Theatre open(Path checkout, Path home) {
        return open(checkout, home, Optional.empty());
    }

    /**
     * The same, with one more city.
     *
     * @throws StackException
     *             if something does not start
     */
    public static Theatre open(Path checkout, Path home, Optional<GuestCity> guest) {
        var theatre = new Theatre(checkout, home, guest);
        theatre.awaitReady();
        return theatre;
    }

    /** The clients' address of the dispatchers. */
    public URI front() {
        return URI.create("http://127.0.0.1:" + links.frontPort());
    }

    public URI carrier() {
        return URI.create("http://127.0.0.1:" + carrierPort);
    }

    /** For the checker, past all proxies. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.port(), LocalPostgres.DATABASE);
    }

    public Secrets secrets() {
        return secrets;
    }

    public Path logs() {
        return folder.file("logs");
    }

    public Proxy proxy(Link link) {
        return links.of(link);
    }

    /** SIGKILL. Returns when the process is gone, and nothing is started meanwhile. */
    public synchronized void kill(Victim victim) {
        switch (victim) {
            case DISPATCH_1, DISPATCH_2, GATEWAY -> service(victim).kill();
            case POSTGRES -> postgres.kill();
            case REDIS -> redis.process().kill();
        }
    }

    public synchronized void restart(Victim victim) {
        switch (victim) {
            case DISPATCH_1, DISPATCH_2, GATEWAY -> service(victim).start();
            case POSTGRES -> postgres = LocalPostgres.start(folder);
            case REDIS -> redis.process().start();
        }
    }

    /** SIGSTOP, or SIGCONT. PostgreSQL is many processes; its wires can be holes instead. */
    public void freeze(Victim victim, boolean frozen) {
        switch (victim) {
            case DISPATCH_1, DISPATCH_2, GATEWAY -> service(victim).program().freeze(frozen);
            case REDIS -> redis.process().freeze(frozen);
            case POSTGRES -> throw new IllegalArgumentException("PostgreSQL is not frozen");
        }
    }

    public void heal() {
        links.heal();
    }

    /** @throws StackException if a service is not ready in time */
    public void awaitReady() {
        services.forEach((victim, service) -> {
            if (!Patience.until(READY_WITHIN_SECONDS, service::isReady)) {
                throw new StackException("%s is not ready after %d s; see %s.".formatted(victim, READY_WITHIN_SECONDS,
                        service.program().program().log()));
            }
        });
    }

    /** Processes that ended although nobody killed them, since the last time. */
    public List<String> accidents() {
        var all = List.copyOf(accidents);
        accidents.removeAll(all);
        return all;
    }

    @Override
    public void close() {
        services.values().forEach(service -> service.program().stop());
        simulator.close();
        links.close();
        redis.close();
        postgres.close();
        folder.close();
    }

    private StackSettings settings(int dispatch, int gateway) {
        return new StackSettings(checkout, folder.file("."), dispatch, gateway, carrierPort, environment);
    }

    private static Map<String, String> environment(Optional<GuestCity> guest) {
        var environment = new TreeMap<>(HASTE);
        guest.ifPresent(city -> environment.putAll(city.environment()));
        return environment;
    }

    private void start(Victim victim, Link toPostgres, Link toRedis, StackSettings settings, Keysets keysets) {
        var service = victim == Victim.GATEWAY ? Service.GATEWAY : Service.DISPATCH;
        var stores = new StorePorts(links.port(toPostgres), links.port(toRedis));
        var configuration = new ServiceConfiguration(settings, stores, keysets, secrets).of(service);
        var name = victim.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        var program = ServiceProgram.of(service, name, settings, folder, configuration);
        var port = service == Service.GATEWAY ? settings.gatewayPort() : settings.dispatchPort();
        services.put(victim, new RunningService(RunningProgram.start(program, this::accident),
                URI.create("http://localhost:" + port)));
    }

    private RunningService service(Victim victim) {
        return Objects.requireNonNull(services.get(victim));
    }

    private void accident(RunningProgram program, int status) {
        accidents.add("%s ended by itself with status %d".formatted(program.program().name(), status));
    }
}
