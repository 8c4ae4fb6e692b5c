package org.dragoman.stores;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import redis.embedded.core.ExecutableProvider;

/**
 * Redis from the binary on the class path (6.2, the oldest that Dragoman supports); an installed `redis-server` is used
 * where that binary does not run (Alpine, a Mac without Homebrew's OpenSSL).
 */
final class EmbeddedRedisServer implements RestartableServer {

    private final int port;
    private redis.embedded.RedisServer process;

    private EmbeddedRedisServer(int port, redis.embedded.RedisServer process) {
        this.port = port;
        this.process = process;
    }

    static EmbeddedRedisServer start(int port) {
        try {
            return new EmbeddedRedisServer(port, started(port));
        } catch (IOException e) {
            throw new UncheckedIOException("Neither the embedded nor an installed Redis started", e);
        }
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized void start() {
        try {
            process = started(port);
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start again", e);
        }
    }

    @Override
    public synchronized void stop() {
        try {
            process.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not stop", e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static redis.embedded.RedisServer started(int port) throws IOException {
        try {
            return started(port, ExecutableProvider.newJarResourceProvider());
        } catch (IOException embedded) {
            return started(port, installedOr(embedded));
        }
    }

    private static ExecutableProvider installedOr(IOException embedded) throws IOException {
        try {
            return ExecutableProvider.newExecutableInPath("redis-server");
        } catch (FileNotFoundException notInstalled) {
            embedded.addSuppressed(notInstalled);
            throw embedded;
        }
    }

    private static redis.embedded.RedisServer started(int port, ExecutableProvider executable) throws IOException {
        var server = redis.embedded.RedisServer.newRedisServer().executableProvider(executable).bind("127.0.0.1")
                .port(port).setting("save \"\"").setting("appendonly no").build();
        server.start();
        return server;
    }
}
