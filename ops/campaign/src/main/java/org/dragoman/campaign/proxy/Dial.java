package org.dragoman.campaign.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
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

    static Socket connect(int port) throws IOException {
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
