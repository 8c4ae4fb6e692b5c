package org.dragoman.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path folder = Path.of("");

    private final BlockingQueue<Integer> ends = new LinkedBlockingQueue<>();

    @Test
    void whatAKilledLauncherLeftBehindIsEnded() {
        var left = running("sleep", "600");
        var pid = pid();

        assertThat(Leftovers.reap(folder)).isEqualTo(1);

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(folder.resolve("x.pid")).doesNotExist();
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void aStrangerThatGotTheSameProcessIdIsLeftAlone() throws IOException {
        var stranger = new ProcessBuilder("sleep", "600").start();
        Files.writeString(folder.resolve("x.pid"), "%d %s".formatted(stranger.pid(), Instant.EPOCH));

        assertThat(Leftovers.reap(folder)).isZero();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void anEndThatNobodyAskedForIsReported() throws InterruptedException {
        running("sh", "-c", "exit 7");
        assertThat(ends.poll(10, TimeUnit.SECONDS)).isEqualTo(7);
    }

    @Test
    void aProgramThatIsKilledOnPurposeIsNotReportedAndCanBeStartedAgain() throws InterruptedException {
        var program = running("sleep", "600");
        program.kill();
        assertThat(program.isAlive()).isFalse();
        program.start();
        assertThat(program.isAlive()).isTrue();
        program.stop();
        assertThat(program.isAlive()).isFalse();
        assertThat(ends.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    private RunningProgram running(String... command) {
        return RunningProgram.start(
                new Program("x", List.of(command), Map.of(), folder.resolve("x.log"), folder.resolve("x.pid")),
                (program, status) -> ends.add(status));
    }

    private long pid() {
        return ProcessRecord.read(folder.resolve("x.pid")).orElseThrow().pid();
    }
}
