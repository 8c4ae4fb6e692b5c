package org.dragoman.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes, above all those that a killed launcher left behind. */
public final class Leftovers {

    private static final long PATIENCE_SECONDS = 10;

    private Leftovers() {}

    /**
     * Ends whatever of this folder's records still runs, and forgets the records.
     *
     * @return how many processes were ended
     */
    public static int reap(Path folder) {
        int reaped = 0;
        for (var file : records(folder)) {
            var left = ProcessRecord.read(file).flatMap(ProcessRecord::alive);
            if (left.isPresent()) {
                end(left.get());
                reaped++;
            }
            delete(file);
        }
        return reaped;
    }

    /** Asks the process to end and waits; one that does not listen is killed. */
    public static void end(ProcessHandle process) {
        process.destroy();
        if (!endsWithin(process, PATIENCE_SECONDS)) {
            process.destroyForcibly();
            endsWithin(process, PATIENCE_SECONDS);
        }
    }

    private static boolean endsWithin(ProcessHandle process, long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<Path> records(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
