package org.dragoman.dispatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dragoman.stores.Database;
import org.dragoman.stores.RedisServer;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Redis dies, and comes back empty: calls are matched all the while, without a restart. */
class RedisAwayTest {

    private final Database database = Stores.postgres().freshDatabase();
    private final RedisServer redis = Stores.ownRedis();
    private final ListeningGateway gateway = new ListeningGateway();
    private final RunningDispatch dispatch = RunningDispatch.start(database, redis, gateway.url(), TestKeysets.make());
    private final TestCity city = TestCity.found(database, dispatch.vault());

    @AfterEach
    void stop() {
        dispatch.close();
        gateway.close();
        redis.close();
        Stores.postgres().drop(database);
    }

    @Test
    void matchingGoesOnByPostgreSQLAndReturnsToRedis() {
        city.addInterpreter("1002", "ht", null);
        city.addInterpreter("1003", "ht", null);
        city.addInterpreter("1004", "ht", null);

        redis.stop();
        assertThat(ringFor(call())).startsWith("+12125551");
        assertThat(ringFor(call())).startsWith("+12125551");
        redis.start();
        assertThat(ringFor(call())).startsWith("+12125551");
    }

    private String call() {
        var admitted = dispatch.asGateway().post().uri("/internal/v1/line-requests")
                .bodyValue(Map.of("callId", UUID.randomUUID(), "line", TestCity.LINE, "variety", "ht"))
                .exchange().expectStatus().isOk().expectBody(Map.class).returnResult().getResponseBody();
        return String.valueOf(Objects.requireNonNull(admitted).get("room"));
    }

    private String ringFor(String room) {
        return gateway.take("RING", ring -> ring.get("room").asString().equals(room)).get("to").asString();
    }
}
