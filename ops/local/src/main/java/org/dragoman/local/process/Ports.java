package org.dragoman.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports on loopback. */
public final class Ports {

    private Ports() {}

    /** A port that was free a moment ago. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackException("This machine has no free TCP port.", e);
        }
    }

    /**
     * @param setting
     *            the environment variable that chooses another port
     * @throws StackException
     *             if something listens there already
     */
    public static void requireFree(int port, String what, String setting) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new StackException("Port %d, wanted by %s, is taken; stop the program that listens there or set %s."
                    .formatted(port, what, setting), taken);
        }
    }
}
