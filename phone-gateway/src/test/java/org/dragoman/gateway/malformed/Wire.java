package org.dragoman.gateway.malformed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Sends what no HTTP client would send. */
record Wire(int port) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");
    private static final int STATUS_LINE = "HTTP/1.1 200".length();
    private static final int PATIENCE_MILLIS = 10_000;

    /** @return the status of the answer; 0 where there was none */
    int send(Webhook webhook) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, webhook);
            var answer = new String(socket.getInputStream().readNBytes(STATUS_LINE), StandardCharsets.ISO_8859_1);
            var status = STATUS.matcher(answer);
            return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
        } catch (java.net.SocketException reset) {
            return 0;
        }
    }

    private static void write(Socket socket, Webhook webhook) throws IOException {
        var out = socket.getOutputStream();
        var head = webhook.head("127.0.0.1");
        var all = new byte[head.length + webhook.body().length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(webhook.body(), 0, all, head.length, webhook.body().length);
        out.write(all);
        out.flush();
        if (webhook.isTruncated()) {
            socket.shutdownOutput();
        }
    }
}
