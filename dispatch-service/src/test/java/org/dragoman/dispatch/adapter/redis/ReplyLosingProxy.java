package org.dragoman.dispatch.adapter.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands between a client and Redis. When told to, it lets the next command through to the server, swallows the reply
 * and closes the connection cleanly (FIN), as a restart or a failover does.
 */
final class ReplyLosingProxy implements AutoCloseable {

    private final ServerSocket entrance;
    private final String host;
    private final int port;
    private final AtomicBoolean loseNextReply = new AtomicBoolean();

    ReplyLosingProxy(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void loseNextReply() {
        loseNextReply.set(true);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                var server = new Socket(host, port);
                Thread.ofVirtual().start(() -> pump(client, server, false));
                Thread.ofVirtual().start(() -> pump(server, client, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean replies) {
        var buffer = new byte[8192];
        try (from; to) {
            for (int read = from.getInputStream().read(buffer); read >= 0; read = from.getInputStream().read(buffer)) {
                if (replies && loseNextReply.compareAndSet(true, false)) {
                    return;
                }
                to.getOutputStream().write(buffer, 0, read);
                to.getOutputStream().flush();
            }
        } catch (IOException broken) {
            // One side is gone; leaving the block closes the other.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
