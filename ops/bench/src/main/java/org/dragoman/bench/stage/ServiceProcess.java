package org.dragoman.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.dragoman.local.RunningService;
import org.dragoman.local.Service;
import org.dragoman.local.ServiceProgram;
import org.dragoman.local.StackSettings;
import org.dragoman.local.data.DataFolder;
import org.dragoman.local.process.LogEnd;
import org.dragoman.local.process.Patience;
import org.dragoman.local.process.RunningProgram;

/** A service as it runs in production: its own JVM, spoken to by HTTP. */
public final class ServiceProcess implements AutoCloseable {

    private static final int READY_WITHIN_SECONDS = 300;

    private final RunningService service;

    private ServiceProcess(RunningService service) {
        this.service = service;
    }

    static ServiceProcess start(Service what, StackSettings settings, DataFolder folder,
            Map<String, Object> configuration, List<String> jvm) {
        var port = what == Service.DISPATCH ? settings.dispatchPort() : settings.gatewayPort();
        var program = ServiceProgram.of(what, "bench-" + what.module(), settings, folder, configuration, jvm);
        var service = new RunningService(RunningProgram.start(program, (ended, status) -> {}),
                URI.create("http://127.0.0.1:" + port));
        if (!Patience.until(READY_WITHIN_SECONDS, () -> service.isReady() || !service.program().isAlive())
                || !service.program().isAlive()) {
            service.program().stop();
            throw new IllegalStateException(what.module() + " did not become ready: " + LogEnd.of(program.log()));
        }
        return new ServiceProcess(service);
    }

    public URI address() {
        return service.address();
    }

    /** Resident memory, in MiB. */
    public double residentMemory() {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", pid()).start();
            var kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return Long.parseLong(kibibytes) / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException("ps cannot be run", e);
        }
    }

    private String pid() throws IOException {
        return Files.readString(service.program().program().record()).strip().split(" ")[0];
    }

    @Override
    public void close() {
        service.program().stop();
    }
}
