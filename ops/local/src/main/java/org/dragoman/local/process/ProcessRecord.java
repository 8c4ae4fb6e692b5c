package org.dragoman.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that was started and is remembered in a file, so that the next start finds it if this one is killed. The
 * start time tells it from a stranger that was given the same process id later.
 */
record ProcessRecord(long pid, Instant startedAt) {

    static void write(Path file, ProcessHandle process) {
        var startedAt = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(file, "%d %s%n".formatted(process.pid(), startedAt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<ProcessRecord> read(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ");
            return Optional.of(new ProcessRecord(Long.parseLong(words[0]), Instant.parse(words[1])));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The process, if it still runs and is the one that was recorded. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .filter(process -> process.info().startInstant().filter(startedAt::equals).isPresent());
    }
}
