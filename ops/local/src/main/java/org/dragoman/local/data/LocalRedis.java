package org.dragoman.local.data;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dragoman.local.process.EndObserver;
import org.dragoman.local.process.Patience;
import org.dragoman.local.process.Program;
import org.dragoman.local.process.RunningProgram;
import org.dragoman.local.process.StackException;

/** A Redis for the local stack, kept on disk once a second. PostgreSQL holds the truth; this only spares a rebuild. */
public final class LocalRedis implements AutoCloseable {

    private static final int STARTS_WITHIN_SECONDS = 10;

    private final RunningProgram process;
    private final int port;

    private LocalRedis(RunningProgram process, int port) {
        this.process = process;
        this.port = port;
    }

    public static LocalRedis start(DataFolder folder, int port, EndObserver observer) {
        var executable = RedisExecutable.best(folder);
        var program = new Program("redis", command(executable, folder, port), Map.of(), folder.newLog("redis"),
                folder.processes().resolve("redis.pid"));
        var redis = new LocalRedis(RunningProgram.start(program, observer), port);
        if (!Patience.until(STARTS_WITHIN_SECONDS, redis::answers)) {
            redis.close();
            throw new StackException("Redis (%s) does not start; see %s.".formatted(executable.path(), program.log()));
        }
        return redis;
    }

    public int port() {
        return port;
    }

    public RunningProgram process() {
        return process;
    }

    @Override
    public void close() {
        process.stop();
    }

    private static List<String> command(RedisExecutable executable, DataFolder folder, int port) {
        Path data = folder.redis(executable.major());
        return List.of(executable.path().toString(), "--bind", "127.0.0.1", "--port", Integer.toString(port), "--dir",
                data.toString(), "--save", "", "--appendonly", "yes", "--appendfsync", "everysec");
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            // "-LOADING" while it still reads its file.
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }
}
