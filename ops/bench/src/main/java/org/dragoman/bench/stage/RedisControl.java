package org.dragoman.bench.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.local.process.Patience;
import org.dragoman.local.process.RunningProgram;

/** Redis from outside: emptied, killed, started, looked into. */
public record RedisControl(RunningProgram process, int port) {

    private static final int STARTS_WITHIN_SECONDS = 10;

    public void flush() {
        ask("FLUSHALL");
    }

    public void kill() {
        process.kill();
    }

    public void start() {
        process.start();
        if (!Patience.until(STARTS_WITHIN_SECONDS, this::answers)) {
            throw new IllegalStateException("Redis did not start again");
        }
    }

    /** How many requests stand in the waiting index: the members of all sorted sets that are called so. */
    public long waiting() {
        var members = 0L;
        for (var key : ask("KEYS *:waiting:*")) {
            if (ask("TYPE " + key).getFirst().equals("zset")) {
                members += Long.parseLong(ask("ZCARD " + key).getFirst());
            }
        }
        return members;
    }

    private boolean answers() {
        try {
            return ask("PING").equals(List.of("PONG"));
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** One command without spaces in its arguments, by the inline form of the protocol. */
    private List<String> ask(String command) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((command + "\r\n").getBytes(UTF_8));
            return read(new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not answer " + command, e);
        }
    }

    private static List<String> read(BufferedReader reply) throws IOException {
        var head = reply.readLine();
        var rest = head.substring(1);
        return switch (head.charAt(0)) {
            case '+', ':' -> List.of(rest);
            case '$' -> List.of(reply.readLine());
            case '*' -> {
                var all = new ArrayList<String>();
                for (int i = 0; i < Integer.parseInt(rest); i++) {
                    all.addAll(read(reply));
                }
                yield all;
            }
            default -> throw new IOException(head);
        };
    }
}
