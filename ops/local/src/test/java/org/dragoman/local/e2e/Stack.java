package org.dragoman.local.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.dragoman.local.LocalStack;
import org.dragoman.local.Service;
import org.dragoman.local.StackSettings;
import org.dragoman.local.process.Ports;
import org.jspecify.annotations.Nullable;

/** The whole local stack, started by the first scenario that asks and stopped with the JVM. */
final class Stack {

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
            shared = stack;
        }
        return stack;
    }

    Wall wall() {
        return new Wall(URI.create("http://localhost:" + local.settings().carrierPort()));
    }

    Desk desk() {
        return new Desk(local.service(Service.DISPATCH).address(), local.secrets().token());
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
                        "DRAGOMAN_GATEWAY_CALLS_PER_SECOND", "10"));
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
