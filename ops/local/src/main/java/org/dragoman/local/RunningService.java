package org.dragoman.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.dragoman.local.process.RunningProgram;

/** One of the services in its own process. Tests kill it and start it again. */
public final class RunningService {

    private static final Duration ASK_FOR = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(ASK_FOR).build();

    private final RunningProgram program;
    private final URI address;

    public RunningService(RunningProgram program, URI address) {
        this.program = program;
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /** Whether it says that it can serve (its readiness endpoint answers 200). */
    public boolean isReady() {
        return program.isAlive() && answers(address.resolve("/actuator/health/readiness"));
    }

    /** SIGKILL; it stays down until {@link #start()}. */
    public void kill() {
        program.kill();
    }

    public void start() {
        program.start();
    }

    public RunningProgram program() {
        return program;
    }

    static boolean answers(URI uri) {
        try {
            var request = HttpRequest.newBuilder(uri).timeout(ASK_FOR).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
