package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.port.Interpreters;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What interpreters say of themselves, and who of them is free. */
@Repository
class PgInterpreters implements Interpreters {

    /** During an offer or a call the choice is remembered and takes effect afterwards; a rest may be cut short. */
    private static final String CHOOSE = """
            update dispatch.interpreter i
            set availability = case when n.busy then i.availability else :wanted end,
                availability_since = case when n.busy or i.availability = :wanted
                    then i.availability_since else dispatch.clock() end,
                availability_until = null,
                chosen_next = case when n.busy then :wanted end,
                chosen_at = dispatch.clock(),
                called_in = false,
                idle_since = case when not n.busy and :wanted = 'AVAILABLE' and i.availability <> 'AVAILABLE'
                    then dispatch.clock() else i.idle_since end,
                version = i.version + 1
            from (select interpreter_id, availability in ('OFFERED', 'IN_CALL') as busy
                  from dispatch.interpreter where city_id = :city and interpreter_id = :interpreter for update) n
            where i.city_id = :city and i.interpreter_id = n.interpreter_id
            returning i.availability
            """;
    private static final String NUMBERED = """
            select interpreter_id from dispatch.interpreter where city_id = :city and public_number = :number
            """;
    private static final String END_WRAP_UPS = """
            update dispatch.interpreter
            set availability = 'AVAILABLE', availability_since = dispatch.clock(), availability_until = null,
                version = version + 1
            where city_id = :city and availability = 'WRAP_UP' and availability_until <= (select dispatch.clock())
            returning interpreter_id
            """;
    private static final String FREE = """
            select i.interpreter_id, i.idle_since, i.version,
                array(select distinct c.variety || ':' || d.domain
                      from dispatch.certification c
                      join dispatch.interpreter_variety v using (city_id, interpreter_id, variety)
                      cross join lateral unnest(c.domains) as d (domain)
                      where c.city_id = i.city_id and c.interpreter_id = i.interpreter_id
                        and c.suspended_at is null) as skills
            from dispatch.interpreter i
            where i.city_id = :city and i.availability = 'AVAILABLE' and not i.suspended
            """;

    private static final String PAGE_OF_FREE = FREE
            + " and i.interpreter_id > :after order by i.interpreter_id limit 5000";
    private static final int PAGE = 5_000;
    private static final String NOT_FREE = """
            select version from dispatch.interpreter
            where city_id = :city and interpreter_id = :interpreter and (availability <> 'AVAILABLE' or suspended)
            """;

    private static final String REINSTATE = """
            update dispatch.interpreter set suspended = false, version = version + 1
            where city_id = :city and interpreter_id = :interpreter
            returning interpreter_id
            """;

    private final CityTransactions transactions;

    PgInterpreters(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Availability> choose(CityId city, InterpreterId interpreter, Availability wanted) {
        return transactions.single(city, sql -> choose(sql, city, interpreter, wanted));
    }

    static Mono<Availability> choose(
            DatabaseClient sql, CityId city, InterpreterId interpreter, Availability wanted) {
        return sql.sql(CHOOSE).bind("city", city.value())
                .bind("interpreter", interpreter.value()).bind("wanted", wanted.name())
                .map(row -> Availability.valueOf(Rows.text(row, "availability"))).one();
    }

    @Override
    public Mono<InterpreterId> numbered(CityId city, String publicNumber) {
        return transactions.single(city, sql -> sql.sql(NUMBERED).bind("city", city.value())
                .bind("number", publicNumber).map(row -> new InterpreterId(Rows.uuid(row, "interpreter_id"))).one());
    }

    @Override
    public Mono<InterpreterId> reinstate(CityId city, InterpreterId interpreter) {
        return transactions.in(city, sql -> sql.sql(REINSTATE).bind("city", city.value())
                .bind("interpreter", interpreter.value())
                .map(row -> new InterpreterId(Rows.uuid(row, "interpreter_id"))).one());
    }

    @Override
    public Flux<InterpreterId> endWrapUps(CityId city) {
        return transactions.single(city, sql -> sql.sql(END_WRAP_UPS).bind("city", city.value())
                .map(row -> new InterpreterId(Rows.uuid(row, "interpreter_id"))).all().collectList())
                .flatMapIterable(freed -> freed);
    }

    @Override
    public Mono<FreeInterpreter> free(CityId city, InterpreterId interpreter) {
        return transactions.single(city, sql -> sql.sql(FREE + " and i.interpreter_id = :interpreter")
                .bind("city", city.value()).bind("interpreter", interpreter.value())
                .map(PgInterpreters::free).one());
    }

    @Override
    public Mono<Long> notFree(CityId city, InterpreterId interpreter) {
        return transactions.single(city, sql -> sql.sql(NOT_FREE).bind("city", city.value())
                .bind("interpreter", interpreter.value()).map(row -> Rows.number(row, "version")).one());
    }

    @Override
    public Flux<FreeInterpreter> allFree(CityId city) {
        return free(city, new UUID(0, 0))
                .expand(page -> page.size() < PAGE ? Mono.empty() : free(city, page.getLast().id().value()))
                .concatMapIterable(free -> free);
    }

    private Mono<List<FreeInterpreter>> free(CityId city, UUID after) {
        return transactions.single(city, sql -> sql.sql(PAGE_OF_FREE).bind("city", city.value()).bind("after", after)
                .map(PgInterpreters::free).all().collectList());
    }

    private static FreeInterpreter free(Readable row) {
        var skills = Objects.requireNonNull(row.get("skills", String[].class));
        return new FreeInterpreter(new InterpreterId(Rows.uuid(row, "interpreter_id")),
                Arrays.stream(skills).map(Skill::named).collect(Collectors.toUnmodifiableSet()),
                Rows.instant(row, "idle_since"), Rows.number(row, "version"));
    }
}
