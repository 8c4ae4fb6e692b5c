package org.dragoman.local.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.local.LocalStack;
import org.dragoman.local.RunningService;
import org.dragoman.local.Service;
import org.dragoman.local.StackSettings;
import org.dragoman.local.process.Ports;
import org.jspecify.annotations.Nullable;

/** The whole local stack, started by the first scenario that asks and stopped with the JVM. */
final class Stack {

    /** Interpreters rest for two seconds between calls: there are more scenarios than interpreters of a language. */
    private static final String SHORT_REST = "update dispatch.city set settings = jsonb_set(settings, '{timing}', '{\"wrapUpSeconds\": 2}')";

    static final Duration RESTART = Duration.ofSeconds(90);

    private static @Nullable Stack shared;

    private final LocalStack local;

    private Stack(LocalStack local) {
        this.local = local;
    }

    static synchronized Stack running() {
        var stack = shared;
        if (stack == null) {
            stack = new Stack(LocalStack.start(settings()));
            Runtime.getRuntime().addShutdownHook(new Thread(stack.local::close, "stop-stack"));
            stack.truth().execute(SHORT_REST);
            shared = stack;
        }
        return stack;
    }

    Wall wall() {
        return new Wall(wallOfPhones());
    }

    URI wallOfPhones() {
        return URI.create("http://localhost:" + local.settings().carrierPort());
    }

    Desk desk(String city) {
        return new Desk(dispatch().address(), Objects.requireNonNull(local.secrets().tokens().get(city)));
    }

    Truth truth() {
        return new Truth(local.settings().home().resolve("stack.properties"));
    }

    RunningService dispatch() {
        return local.service(Service.DISPATCH);
    }

    RunningService gateway() {
        return local.service(Service.GATEWAY);
    }

    /** As if nothing had happened: everybody hangs up, and what still waits is cancelled. */
    void calm() {
        for (var service : Service.values()) {
            local.service(service).start();
            await(service.module() + " is ready").atMost(RESTART).until(local.service(service)::isReady);
        }
        var wall = wall();
        var truth = truth();
        wall.behave();
        for (var request : truth.openRequests()) {
            List.of("nyc", "montreal").forEach(city -> desk(city).cancel(request));
        }
        wall.hangUpAll();
        wall.awaitSilence();
        truth.awaitNothingStuck(Wall.SOON);
    }

    LocalStack local() {
        return local;
    }

    private static StackSettings settings() {
        var checkout = Path.of("..", "..").toAbsolutePath().normalize();
        var home = Path.of("target", "e2e").toAbsolutePath();
        delete(home);
        // Fast enough not to wait for the carrier, slow enough to be a queue.
        return StackSettings.from(checkout,
                Map.of("DRAGOMAN_LOCAL_HOME", home.toString(), "DRAGOMAN_LOCAL_DISPATCH_PORT", port(),
                        "DRAGOMAN_LOCAL_GATEWAY_PORT", port(), "DRAGOMAN_LOCAL_CARRIER_PORT", port(),
                        "DRAGOMAN_GATEWAY_CALLS_PER_SECOND", "10", "DRAGOMAN_CARRIER_SPEECH_SPEED", "8"));
    }

    private static String port() {
        return Integer.toString(Ports.free());
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
