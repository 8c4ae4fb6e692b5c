package org.dragoman.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoresTest {

    @Test
    void aFreshDatabaseIsEmptyAndItsOwnerIsASuperuser() throws SQLException {
        var first = Stores.postgres().freshDatabase();
        first.execute("create table only_here (id int)");
        var second = Stores.postgres().freshDatabase();

        assertThat(single(first, "select to_regclass('only_here')::text")).isEqualTo("only_here");
        assertThat(single(second, "select to_regclass('only_here')::text")).isNull();
        assertThat(single(second, "show is_superuser")).isEqualTo("on");
    }

    @Test
    void aRecipeIsPreparedOnceAndCopied() throws SQLException {
        var prepared = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            var database = Stores.postgres().freshDatabase("one row", db -> {
                prepared.incrementAndGet();
                db.execute("create table t (id int); insert into t values (7)");
            });
            assertThat(single(database, "select sum(id)::text from t")).isEqualTo("7");
            database.execute("insert into t values (1)");
        }
        assertThat(prepared).hasValue(1);
    }

    @Test
    void aRoleMayLogInWithoutAPassword() throws SQLException {
        var database = Stores.postgres().freshDatabase();
        database.execute("create role stores_test_app login");
        try (var connection = database.connectAs("stores_test_app")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void aDurableServerWaitsForTheDisk() throws SQLException {
        try (var server = Stores.ownPostgres(Durability.DURABLE)) {
            var database = server.freshDatabase();
            assertThat(single(database, "show fsync")).isEqualTo("on");
            assertThat(single(database, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void redisForgetsWhenFlushed() throws IOException {
        var redis = Stores.redis();
        assertThat(ask(redis, "SET k v")).isEqualTo("+OK");
        redis.flush();
        assertThat(ask(redis, "GET k")).isEqualTo("$-1");
    }

    @Test
    void anOwnRedisComesBackEmptyAtTheSameAddress() throws IOException {
        try (var redis = Stores.ownRedis()) {
            var port = redis.port();
            ask(redis, "SET k v");
            redis.stop();
            assertThatThrownBy(() -> ask(redis, "GET k")).isInstanceOf(IOException.class);
            redis.start();
            assertThat(redis.port()).isEqualTo(port);
            assertThat(ask(redis, "GET k")).isEqualTo("$-1");
        }
    }

    @Test
    void anUnknownSwitchIsRefusedWithASentence() {
        assertThatThrownBy(() -> Flavor.of("podman"))
                .hasMessage("DRAGOMAN_TEST_STORES=podman is not known; say auto, docker or embedded");
    }

    private static String single(Database database, String sql) throws SQLException {
        try (var connection = database.connect(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String ask(RedisServer redis, String line) throws IOException {
        try (var socket = new Socket(redis.host(), redis.port())) {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[64];
            var length = socket.getInputStream().read(answer);
            return new String(answer, 0, length, StandardCharsets.US_ASCII).lines().findFirst().orElse("");
        }
    }
}
