package org.dragoman.bench.peer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Redis's own load generator, with our script. */
public final class RedisBenchmark {

    public static final String HOW_TO_INSTALL = "redis-benchmark is not installed (Debian: redis-tools)";

    private final Installed program;
    private final int port;

    private RedisBenchmark(Installed program, int port) {
        this.program = program;
        this.port = port;
    }

    /** Empty where it is not installed. */
    public static Optional<RedisBenchmark> installed(int port) {
        return Installed.named("redis-benchmark").map(program -> new RedisBenchmark(program, port));
    }

    /**
     * Calls per second of a script that Redis has been given before.
     *
     * @param ranked
     *            how many candidates each call names
     */
    public double lease(byte[] script, int count, int clients, int ranked) {
        var arguments = new ArrayList<>(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-n",
                Integer.toString(count), "-c", Integer.toString(clients), "-r", "1000000", "--csv", "EVALSHA",
                sha(script), Integer.toString(1 + ranked), "{bench}:operation:__rand_int__"));
        arguments.addAll(Collections.nCopies(ranked, "{bench}:lease:__rand_int__"));
        arguments.addAll(List.of("__rand_int__", "2000"));
        arguments.addAll(Collections.nCopies(ranked, "__rand_int__"));
        return perSecond(program.run(Map.of(), arguments));
    }

    /** The second field of the last line: the first is the command. */
    static double perSecond(String printed) {
        var lines = printed.strip().lines().toList();
        var fields = lines.getLast().split("\",\"", -1);
        if (fields.length < 2) {
            throw new IllegalStateException("redis-benchmark said: " + printed);
        }
        return Double.parseDouble(fields[1].replace("\"", ""));
    }

    private static String sha(byte[] script) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(script));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
