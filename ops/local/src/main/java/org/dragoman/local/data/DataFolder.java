package org.dragoman.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.dragoman.local.process.StackException;
import org.jspecify.annotations.Nullable;

/** The folder of one local stack. Only one launcher at a time may hold it. */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final Path binaries;
    private final FileChannel channel;

    private DataFolder(Path root, Path binaries, FileChannel channel) {
        this.root = root;
        this.binaries = binaries;
        this.channel = channel;
    }

    /**
     * @throws StackException
     *             if another launcher holds this folder, or it cannot be written
     */
    public static DataFolder open(Path root) {
        return open(root, root.resolve("binaries"));
    }

    /** With the unpacked servers in a folder that several stacks share. */
    @SuppressWarnings("resource") // the lock lives as long as the channel, which close() closes
    static DataFolder open(Path root, Path binaries) {
        try {
            Files.createDirectories(root);
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StackException("Another local stack is running from %s; stop it first.".formatted(root));
            }
            return new DataFolder(root, binaries, channel);
        } catch (IOException e) {
            throw new StackException("The data folder %s cannot be written: %s.".formatted(root, e.getMessage()), e);
        }
    }

    Path root() {
        return root;
    }

    /** A file that exists once PostgreSQL was made and started in full. */
    Path postgresComplete() {
        return root.resolve("postgres.complete");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    /** Redis cannot read the files of a newer Redis, so each major version has a folder of its own. */
    public Path redis(int major) {
        return folder("redis-" + major);
    }

    public Path binaries() {
        return made(binaries);
    }

    public Path secrets() {
        return folder("secrets");
    }

    public Path processes() {
        return folder("processes");
    }

    /** An empty log; the one of the run before is kept beside it. */
    public Path newLog(String name) {
        var log = folder("logs").resolve(name + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StackException("The log %s cannot be moved: %s.".formatted(log, e.getMessage()), e);
        }
        return log;
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String name) {
        return made(root.resolve(name));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackException("The data folder %s cannot be written: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }
}
