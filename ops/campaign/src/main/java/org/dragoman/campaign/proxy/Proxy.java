package org.dragoman.campaign.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens on loopback and passes bytes on, as the weather lets it. */
public final class Proxy implements AutoCloseable {

    public static final Duration DELAY = Duration.ofMillis(120);

    private final ServerSocket door;
    private final Dial behind;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.FAIR;

    private Proxy(ServerSocket door, Dial behind) {
        this.door = door;
        this.behind = behind;
    }

    public static Proxy before(Dial behind) {
        try {
            var proxy = new Proxy(new ServerSocket(0, 256, InetAddress.getByName("127.0.0.1")), behind);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public Weather weather() {
        return weather;
    }

    /** From now on, for connections that are up as well. */
    public void weather(Weather changed) {
        weather = changed;
        if (changed == Weather.DOWN) {
            cut(Farewell.RST);
        }
    }

    /** Every connection that is up just now; new ones are welcome. */
    public void cut(Farewell how) {
        wires.forEach(wire -> wire.cut(how));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut(Farewell.RST);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                Thread.ofVirtual().start(() -> join(near));
            } catch (IOException closed) {
                // The loop's condition says whether that was the end.
            }
        }
    }

    private void join(Socket near) {
        try {
            near.setTcpNoDelay(true);
            if (weather == Weather.DOWN) {
                throw new IOException("down");
            }
            var wire = new Wire(near, behind.dial(), this::weather);
            wires.add(wire);
            wire.carry(() -> wires.remove(wire));
        } catch (IOException nobodyThere) {
            Wire.reset(near);
        }
    }
}
