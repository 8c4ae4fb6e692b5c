package org.dragoman.local;

import ch.qos.logback.classic.Level;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.dragoman.local.city.DemoCities;
import org.dragoman.local.data.DataFolder;
import org.dragoman.local.data.Keysets;
import org.dragoman.local.process.Leftovers;
import org.dragoman.local.process.Ports;
import org.dragoman.local.process.RunningProgram;
import org.dragoman.local.process.StackException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dragoman on one machine in one command: `mvn -q spring-boot:run` in the root of a checkout. Everything that starts here
 * is stopped in the reverse order, also after a failure half-way.
 */
public final class LocalStack implements AutoCloseable {

    private final StackSettings settings;
    private final Secrets secrets = Secrets.fresh(new SecureRandom());
    private final Map<Service, RunningService> services = new EnumMap<>(Service.class);
    private final Supervisor supervisor = new Supervisor(LocalStack::say);
    private final Beginning beginning;
    private final DemoCities cities = DemoCities.read();
    private final Undo undo = new Undo();

    private LocalStack(StackSettings settings) {
        this.settings = settings;
        this.beginning = new Beginning(supervisor, settings.home());
    }

    public static void main(String[] args) {
        calmLogs();
        try {
            var root = System.getProperty("dragoman.local.checkout", "");
            var stack = new LocalStack(
                    StackSettings.from(StackSettings.checkoutAround(Path.of(root)), System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
            say("Dragoman starts PostgreSQL, Redis, its two services and the carrier simulator: about 20 seconds.");
            stack.startAll();
            say(ReadyLine.of(stack));
            new CountDownLatch(1).await();
        } catch (StackException e) {
            System.err.println("Dragoman does not start. " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(0);
        }
    }

    /**
     * Returns when everything is ready.
     *
     * @throws StackException
     *             if something cannot be started; nothing of it runs any more then
     */
    public static LocalStack start(StackSettings settings) {
        var stack = new LocalStack(settings);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    public StackSettings settings() {
        return settings;
    }

    public Secrets secrets() {
        return secrets;
    }

    DemoCities cities() {
        return cities;
    }

    public RunningService service(Service service) {
        var running = services.get(service);
        if (running == null) {
            throw new IllegalStateException(service + " was not started");
        }
        return running;
    }

    @Override
    public void close() {
        supervisor.close();
        undo.close();
    }

    private void startAll() {
        var folder = DataFolder.open(settings.home());
        undo.add(folder::close);
        if (Leftovers.reap(folder.processes()) > 0) {
            say("Stopped what a killed run had left behind.");
        }
        requirePorts();
        var keysets = Keysets.in(folder);
        var stores = Stores.start(settings, folder, beginning);
        undo.add(stores::close);
        var configuration = new ServiceConfiguration(settings, stores.ports(), keysets, secrets);
        for (var service : Service.values()) {
            startService(service, configuration, folder);
        }
        startSimulator(folder);
        beginning.await(services.values());
        var file = StackFile.write(folder.file("stack.properties"), this, stores);
        undo.add(file::delete);
    }

    private void requirePorts() {
        Ports.requireFree(settings.dispatchPort(), Service.DISPATCH.module(), StackSettings.DISPATCH_PORT);
        Ports.requireFree(settings.gatewayPort(), Service.GATEWAY.module(), StackSettings.GATEWAY_PORT);
        Ports.requireFree(settings.carrierPort(), "the carrier simulator", StackSettings.CARRIER_PORT);
    }

    private void startService(Service service, ServiceConfiguration configuration, DataFolder folder) {
        var port = service == Service.DISPATCH ? settings.dispatchPort() : settings.gatewayPort();
        var program = ServiceProgram.of(service, service.module(), settings, folder,
                configuration.of(service));
        var running = RunningProgram.start(program, beginning);
        undo.add(running::stop);
        services.put(service, new RunningService(running, URI.create("http://localhost:" + port)));
    }

    private void startSimulator(DataFolder folder) {
        var phones = folder.file("phones.json");
        cities.writePhones(phones);
        var simulator = Simulator.start(settings, secrets, cities.lines(), phones, folder.newLog("carrier"));
        undo.add(simulator::close);
    }

    // Libraries log to the terminal before Spring Boot is there to send it to a file; it is for people.
    private static void calmLogs() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    static void say(String text) {
        System.out.println(text);
    }
}
