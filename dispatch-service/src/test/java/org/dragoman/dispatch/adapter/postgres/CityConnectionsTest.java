package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.Objects;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What a connection sees, whatever the work before on it did. */
class CityConnectionsTest {

    private static final CityId NYC = new CityId("nyc");
    private static final CityId MONTREAL = new CityId("montreal");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CityTransactions transactions = AppRole
            .transactions(Stores.postgres().freshDatabase("dispatch", AppRole::migrate));

    @Test
    void twoCitiesAtOnceNeverSeeEachOther() {
        var strangers = Flux.range(0, 400)
                .flatMap(number -> {
                    var city = number % 2 == 0 ? NYC : MONTREAL;
                    var seen = number % 3 == 0
                            ? transactions.in(city, CityConnectionsTest::seen)
                            : transactions.single(city, CityConnectionsTest::seen);
                    return seen.filter(name -> !name.equals(city.value())).subscribeOn(Schedulers.parallel());
                }, 40)
                .collectList().block(PATIENCE);
        assertThat(strangers).isEmpty();
    }

    @Test
    void workThatFailsLeavesTheWallsStanding() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> transactions.in(NYC, sql -> rows(sql, "select 1 / 0")).block(PATIENCE))
                    .isInstanceOfAny(DataAccessException.class, R2dbcException.class);
        }
        assertThat(transactions.single(NYC, CityConnectionsTest::seen).block(PATIENCE)).isEqualTo("nyc");
        assertThat(transactions.single(MONTREAL, CityConnectionsTest::seen).block(PATIENCE)).isEqualTo("montreal");
    }

    @Test
    void aRowOfOneCityIsNotThereForTheOther() {
        transactions.single(NYC, sql -> rows(sql, "insert into dispatch.city (city_id, name, hub_language, time_zone)"
                + " values ('nyc', 'New York', 'en', 'America/New_York')")).block(PATIENCE);
        transactions
                .single(NYC,
                        sql -> rows(sql,
                                """
                insert into dispatch.api_token values ('nyc', '\\x01', 'a machine', 'SUPERVISOR', null, now(), null)"""))
                .block(PATIENCE);
        assertThat(machines(NYC)).isEqualTo(1);
        assertThat(machines(MONTREAL)).isZero();
        assertThatThrownBy(() -> transactions.single(MONTREAL, sql -> rows(sql, """
                insert into dispatch.api_token values ('nyc', '\\x02', 'a spy', 'SUPERVISOR', null, now(), null)"""))
                .block(PATIENCE)).hasMessageContaining("row-level security");
    }

    /** A page keeps the city that it is for in Reactor's context too. */
    @Test
    void aCityInTheContextOfAPageOpensNoWall() {
        var outside = Mono.defer(() -> seen(transactions.outside()))
                .contextWrite(context -> context.put(CityId.class, NYC)).block(PATIENCE);
        assertThat(outside).isEqualTo("none");
    }

    private long machines(CityId city) {
        return Objects.requireNonNull(transactions.single(city, sql -> sql
                .sql("select count(*) from dispatch.api_token").mapValue(Long.class).one()).block(PATIENCE));
    }

    private static Mono<String> seen(DatabaseClient sql) {
        return sql.sql("select coalesce(dispatch.current_city(), 'none')").mapValue(String.class).one();
    }

    private static Mono<Long> rows(DatabaseClient sql, String statement) {
        return sql.sql(statement).fetch().rowsUpdated();
    }
}
