package org.dragoman.local.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WithParentTest {

    @Test
    void aChildEndsWhenItsParentIsKilled() throws Exception {
        var parent = new ProcessBuilder(java(Parent.class.getName())).start();
        try (var lines = new BufferedReader(
                new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            var child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
            assertThat(lines.readLine()).isEqualTo("child runs");
            assertThat(child.isAlive()).isTrue();

            parent.destroyForcibly().waitFor();

            child.onExit().get(10, TimeUnit.SECONDS);
            assertThat(child.isAlive()).isFalse();
        }
    }

    private static List<String> java(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new java.util.ArrayList<>(List.of(java, "-Xmx32m", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts a child and waits. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            var child = new ProcessBuilder(java(WithParent.class.getName(), Child.class.getName()))
                    .redirectErrorStream(true).start();
            System.out.println(child.pid());
            child.getInputStream().transferTo(System.out);
            new CountDownLatch(1).await();
        }
    }

    /** Runs until it is ended. */
    public static final class Child {
        private Child() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println("child runs");
            new CountDownLatch(1).await();
        }
    }
}
