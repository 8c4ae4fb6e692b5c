package org.dragoman.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dragoman.local.process.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRedisTest {

    @TempDir
    Path root = Path.of("");

    @Test
    void keysSurviveARestart() throws IOException {
        try (var folder = DataFolder.open(root)) {
            try (var redis = start(folder)) {
                assertThat(ask(redis, "SET k kept")).isEqualTo("+OK");
            }
            try (var redis = start(folder)) {
                assertThat(ask(redis, "GET k")).isEqualTo("$4");
            }
        }
    }

    private static LocalRedis start(DataFolder folder) {
        return LocalRedis.start(folder, Ports.free(), (program, status) -> {});
    }

    private static String ask(LocalRedis redis, String line) throws IOException {
        try (var socket = new Socket("127.0.0.1", redis.port())) {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[64];
            var length = socket.getInputStream().read(answer);
            return new String(answer, 0, length, StandardCharsets.US_ASCII).lines().findFirst().orElse("");
        }
    }
}
