package org.dragoman.campaign.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One connection through a proxy: two sockets, and a thread for each direction. */
final class Wire {

    private static final long LOOK_EVERY_NANOS = 10_000_000;
    private static final int BOTH_WAYS = 2;

    private final Socket near;
    private final Socket far;
    private final Supplier<Weather> weather;
    private final AtomicInteger ended = new AtomicInteger();

    /**
     * @param near
     *            the client's side
     */
    Wire(Socket near, Socket far, Supplier<Weather> weather) {
        this.near = near;
        this.far = far;
        this.weather = weather;
    }

    /** Returns at once. */
    void carry(Runnable afterwards) {
        Thread.ofVirtual().start(() -> pump(near, far, false, afterwards));
        Thread.ofVirtual().start(() -> pump(far, near, true, afterwards));
    }

    void cut(Farewell how) {
        switch (how) {
            case FIN -> {
                close(near);
                close(far);
            }
            case RST -> {
                reset(near);
                reset(far);
            }
        }
    }

    /** Lingering for no time at all makes the kernel send RST. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            // Nothing is left to reset.
        }
        close(socket);
    }

    private void pump(Socket from, Socket to, boolean answers, Runnable afterwards) {
        var buffer = new byte[16_384];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!passes(answers)) {
                    cut(Farewell.RST);
                    break;
                }
                out.write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            cut(Farewell.RST);
        }
        if (ended.incrementAndGet() == BOTH_WAYS) {
            cut(Farewell.FIN);
            afterwards.run();
        }
    }

    private boolean passes(boolean answers) {
        while (weather.get() == Weather.HOLE && !near.isClosed()) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return switch (weather.get()) {
            case FAIR, HOLE -> true;
            case SLOW -> {
                LockSupport.parkNanos(Proxy.DELAY.toNanos());
                yield true;
            }
            case REPLIES_LOST -> !answers;
            case DOWN -> false;
        };
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // That was the wish.
        }
    }
}
