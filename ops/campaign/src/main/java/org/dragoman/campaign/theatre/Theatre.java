package org.dragoman.campaign.theatre;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.dragoman.campaign.proxy.Proxy;
import org.dragoman.local.Secrets;
import org.dragoman.local.Simulator;
import org.dragoman.local.StackSettings;
import org.dragoman.local.city.DemoCities;
import org.dragoman.local.data.DataFolder;
import org.dragoman.local.data.Keysets;
import org.dragoman.local.data.LocalPostgres;
import org.dragoman.local.data.LocalRedis;
import org.dragoman.local.process.Leftovers;
import org.dragoman.local.process.Ports;
import org.dragoman.local.process.RunningProgram;
import org.dragoman.local.process.StackException;

/**
 * Two dispatchers, two gateways, PostgreSQL, Redis and the carrier simulator, each a true process but the carrier, with a
 * proxy in every wire between them.
 */
public final class Theatre implements AutoCloseable {

    /** No pace and quick speech: the faults are what the time is for. */
    private static final Map<String, String> HASTE = Map.of("DRAGOMAN_GATEWAY_CALLS_PER_SECOND", "0",
            "DRAGOMAN_CARRIER_SPEECH_SPEED", "20");

    private final DataFolder folder;
    private final Secrets secrets = Secrets.fresh(new SecureRandom());
    private final Instances instances;
    private final Queue<String> accidents = new ConcurrentLinkedQueue<>();
    private final int carrierPort = Ports.free();
    private final LocalRedis redis;
    private final Links links;
    private final Simulator simulator;
    private volatile LocalPostgres postgres;

    private Theatre(Path checkout, Path home, Optional<GuestCity> guest) {
        folder = DataFolder.open(home);
        Leftovers.reap(folder.processes());
        // Before the database: one that is there already can only be read with the keys that it was written with.
        var keysets = Keysets.in(folder);
        postgres = LocalPostgres.start(folder);
        redis = LocalRedis.start(folder, Ports.free(), this::accident);
        var ports = new Instances.Ports(List.of(Ports.free(), Ports.free()), List.of(Ports.free(), Ports.free()));
        links = new Links(() -> postgres.port(), redis.port(), ports.dispatchers(), ports.gateways());
        // As everybody outside sees the installation: two addresses, each with a load balancer behind it.
        var outside = new StackSettings(checkout, folder.file("."), links.dispatchFront(), links.gatewayFront(),
                carrierPort, environment(guest));
        instances = new Instances(folder, keysets, secrets, this::accident);
        instances.start(links, ports, outside);
        var cities = DemoCities.read();
        var phones = folder.file("phones.json");
        cities.writePhones(phones);
        var lines = Stream.concat(cities.lines().stream(), guest.stream().map(GuestCity::line)).toList();
        simulator = Simulator.start(outside, secrets, lines, phones, folder.newLog("carrier"));
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
        return URI.create("http://127.0.0.1:" + links.dispatchFront());
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
            case DISPATCH_1, DISPATCH_2, GATEWAY_1, GATEWAY_2 -> instances.of(victim).kill();
            case POSTGRES -> postgres.kill();
            case REDIS -> redis.process().kill();
        }
    }

    public synchronized void restart(Victim victim) {
        switch (victim) {
            case DISPATCH_1, DISPATCH_2, GATEWAY_1, GATEWAY_2 -> instances.of(victim).start();
            case POSTGRES -> postgres = LocalPostgres.start(folder);
            case REDIS -> redis.process().start();
        }
    }

    /** SIGSTOP, or SIGCONT. PostgreSQL is many processes; its wires can be holes instead. */
    public void freeze(Victim victim, boolean frozen) {
        switch (victim) {
            case DISPATCH_1, DISPATCH_2, GATEWAY_1, GATEWAY_2 -> instances.of(victim).program().freeze(frozen);
            case REDIS -> redis.process().freeze(frozen);
            case POSTGRES -> throw new IllegalArgumentException("PostgreSQL is not frozen");
        }
    }

    public void heal() {
        links.heal();
    }

    /** @throws StackException if a service is not ready in time */
    public void awaitReady() {
        instances.awaitReady();
    }

    /** Processes that ended although nobody killed them, since the last time. */
    public List<String> accidents() {
        var all = List.copyOf(accidents);
        accidents.removeAll(all);
        return all;
    }

    @Override
    public void close() {
        instances.close();
        simulator.close();
        links.close();
        redis.close();
        postgres.close();
        folder.close();
    }

    /** The carrier signs for one address, whichever gateway it reaches. */
    private Map<String, String> environment(Optional<GuestCity> guest) {
        var environment = new TreeMap<>(HASTE);
        environment.put("DRAGOMAN_GATEWAY_PUBLIC_BASE_URL", "http://127.0.0.1:" + links.gatewayFront());
        guest.ifPresent(city -> environment.putAll(city.environment()));
        return environment;
    }

    private void accident(RunningProgram program, int status) {
        accidents.add("%s ended by itself with status %d".formatted(program.program().name(), status));
    }
}
