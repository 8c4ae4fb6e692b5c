package org.dragoman.dispatch.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.Test;

/**
 * The trap: the reply is lost after the script ran and the connection is closed cleanly. Lettuce by default runs the
 * script again on the next connection and reports one success.
 */
class NeverReplayTest {

    private static final String COUNT_ME = "return redis.call('INCR', KEYS[1])";

    @Test
    void aScriptWhoseReplyWasLostIsNotRunAgain() throws Exception {
        assertThat(runsAfterALostReply(DisconnectedBehavior.REJECT_COMMANDS, "reject")).isEqualTo(1);
    }

    @Test
    void theDefaultRunsItTwice() throws Exception {
        assertThat(runsAfterALostReply(DisconnectedBehavior.DEFAULT, "default")).isEqualTo(2);
    }

    private static long runsAfterALostReply(DisconnectedBehavior behavior, String key) throws Exception {
        var redis = Stores.redis();
        var counter = "never-replay-" + key;
        try (var proxy = new ReplyLosingProxy(redis.host(), redis.port());
                var client = RedisClient.create(RedisURI.create("localhost", proxy.port()));
                var witness = RedisClient.create(RedisURI.create(redis.host(), redis.port()));
                var connection = connect(client, behavior);
                var looking = witness.connect()) {
            looking.sync().del(counter);
            connection.sync().ping();
            proxy.loseNextReply();
            connection.reactive().eval(COUNT_ME, ScriptOutputType.INTEGER, counter)
                    .then().onErrorComplete().block(Duration.ofSeconds(3));
            return Long.parseLong(looking.sync().get(counter));
        }
    }

    private static StatefulRedisConnection<String, String> connect(
            RedisClient client, DisconnectedBehavior behavior) {
        client.setOptions(ClientOptions.builder().disconnectedBehavior(behavior)
                .timeoutOptions(TimeoutOptions.enabled(Duration.ofSeconds(2))).build());
        return client.connect();
    }
}
