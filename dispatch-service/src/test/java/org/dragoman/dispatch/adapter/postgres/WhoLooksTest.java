package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** However many screens ask, and however slowly they are answered, a call gets its connection. */
class WhoLooksTest {

    private static final CityId NYC = new CityId("nyc");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SCREENS = 40;

    private final Database database = Stores.postgres().freshDatabase("dispatch", AppRole::migrate);
    private final CityTransactions transactions = AppRole.transactions(database);

    @Test
    void keepsNoCallWaiting() throws Exception {
        var looking = new CountDownLatch(Sight.Use.SCREENS.most());
        try (var owner = database.connect(); var lock = owner.createStatement()) {
            lock.execute("select pg_advisory_lock(4711)");
            var looks = Flux.range(0, SCREENS).flatMap(number -> transactions.look(NYC, sql -> stuck(sql, looking))
                    .onErrorReturn("gave up"), SCREENS).collectList().toFuture();
            assertThat(looking.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

            assertThat(transactions.single(NYC, WhoLooksTest::city).block(PATIENCE)).isEqualTo("nyc");
            assertThat(transactions.in(NYC, WhoLooksTest::city).block(PATIENCE)).isEqualTo("nyc");
            assertThat(looks).isNotDone();
            lock.execute("select pg_advisory_unlock(4711)");
            assertThat(looks.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).hasSize(SCREENS);
        }
    }

    private static Mono<String> stuck(DatabaseClient sql, CountDownLatch looking) {
        return city(sql).doOnNext(city -> looking.countDown()).then(sql
                .sql("select pg_advisory_xact_lock_shared(4711)::text").map(row -> "looked").one());
    }

    private static Mono<String> city(DatabaseClient sql) {
        return sql.sql("select dispatch.current_city()").mapValue(String.class).one();
    }
}
