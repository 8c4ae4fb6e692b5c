package org.dragoman.campaign.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Reaches whoever is behind a proxy. */
@FunctionalInterface
public interface Dial {

    int PATIENCE_MILLIS = 1_000;

    Socket dial() throws IOException;

    /** A server whose port may change when it is started again. */
    static Dial to(IntSupplier port) {
        return () -> connect(port.getAsInt());
    }

    /** A load balancer: in turn, and past those that refuse. */
    static Dial any(List<Integer> ports) {
        var turn = new AtomicInteger();
        return () -> {
            var first = turn.getAndIncrement();
            var refused = new IOException("nobody listens");
            for (int i = 0; i < ports.size(); i++) {
                try {
                    return connect(ports.get(Math.floorMod(first + i, ports.size())));
                } catch (IOException e) {
                    refused.addSuppressed(e);
                }
            }
            throw refused;
        };
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
