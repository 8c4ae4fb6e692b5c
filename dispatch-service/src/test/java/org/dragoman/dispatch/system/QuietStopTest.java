package org.dragoman.dispatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.dragoman.stores.Database;
import org.dragoman.stores.RedisServer;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who ends the service by Ctrl-C reads no warning and no stack trace: what listens stops before what it listens to. */
@ExtendWith(OutputCaptureExtension.class)
class QuietStopTest {

    private final Database database = Stores.postgres().freshDatabase();
    private final RedisServer redis = Stores.ownRedis();
    private final ListeningGateway gateway = new ListeningGateway();

    @AfterEach
    void stop() {
        gateway.close();
        redis.close();
        Stores.postgres().drop(database);
    }

    @Test
    void theLogOfAStopInTheMiddleOfWorkIsClean(CapturedOutput output) {
        var dispatch = RunningDispatch.start(database, redis, gateway.url(), TestKeysets.make());
        var city = TestCity.found(database, dispatch.vault());
        city.addInterpreter("1001", "ht", null);
        dispatch.asGateway().post().uri("/internal/v1/line-requests")
                .bodyValue(Map.of("callId", UUID.randomUUID(), "line", TestCity.LINE, "variety", "ht"))
                .exchange().expectStatus().isOk();
        gateway.take("RING");

        int before = output.getOut().length();
        dispatch.close();
        assertThat(output.getOut().substring(before)).doesNotContain("WARN", "ERROR", "onErrorDropped", "\tat ");
    }

    @Test
    void evenWhileRedisIsAway(CapturedOutput output) {
        var dispatch = RunningDispatch.start(database, redis, gateway.url(), TestKeysets.make());
        TestCity.found(database, dispatch.vault());
        dispatch.asGateway().get().uri("/internal/v1/lines").exchange().expectStatus().isOk();
        redis.stop();

        dispatch.close();
        assertThat(output).doesNotContain("ERROR", "onErrorDropped", "\tat ");
    }
}
