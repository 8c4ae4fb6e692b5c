package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.limit.CallsToday;
import org.dragoman.dispatch.domain.limit.DailyLimit;
import org.dragoman.dispatch.domain.limit.LimitStep;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Limits;
import org.dragoman.dispatch.port.PhoneVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The calls that were ordered today, counted in an index of them alone. */
@Repository
class PgLimits implements Limits {

    private static final String TODAY = """
            with moment as materialized (
                select c.time_zone, coalesce((c.settings #>> '{limits,callsPerDay}')::integer, :standard) as most,
                    (t.now at time zone c.time_zone)::date as day
                from dispatch.city c cross join (select dispatch.clock() as now) t where c.city_id = :city)
            select m.day, m.most,
                (select count(*)::integer from dispatch.outbox o
                 where o.city_id = :city and o.kind in ('RING', 'CALL_BACK_ON_DUTY')
                   and o.created_at >= (m.day::timestamp at time zone m.time_zone)) as calls,
                (select coalesce(string_agg(s.step, ','), '') from dispatch.limit_step s
                 where s.city_id = :city and s.day = m.day) as steps
            from moment m
            """;
    private static final String TAKE = """
            insert into dispatch.limit_step (city_id, day, step, at, page_id, page_due_at)
            select :city, :day, :step, t.now, :page, case when :told and exists (
                select 1 from dispatch.pager where city_id = :city and phone_cipher is not null) then t.now end
            from (select dispatch.clock() as now) t
            on conflict do nothing
            """;
    private static final String TELL = """
            insert into dispatch.pager (city_id, phone_cipher) values (:city, :phone)
            on conflict (city_id) do update set phone_cipher = excluded.phone_cipher
            """;
    private static final String DUE = """
            with due as (
                select s.city_id, s.day, s.step from dispatch.limit_step s
                where s.city_id = :city and s.page_due_at <= (select dispatch.clock())
                for update of s skip locked),
            claimed as (
                update dispatch.limit_step s set page_due_at = dispatch.clock() + interval '30 seconds'
                from due where s.city_id = due.city_id and s.day = due.day and s.step = due.step
                returning s.page_id, s.step)
            select c.page_id, c.step, p.phone_cipher, m.hub_language,
                (select min(number) from dispatch.line where city_id = :city) as caller_id
            from claimed c
            join dispatch.pager p on p.city_id = :city and p.phone_cipher is not null
            join dispatch.city m on m.city_id = :city
            """;
    private static final String PAGED = """
            update dispatch.limit_step set page_due_at = null where city_id = :city and page_id = :page
            """;

    private static final Logger LOG = LoggerFactory.getLogger(PgLimits.class);

    private final CityTransactions transactions;
    private final PhoneVault vault;
    private final Identities identities;

    PgLimits(CityTransactions transactions, PhoneVault vault, Identities identities) {
        this.transactions = transactions;
        this.vault = vault;
        this.identities = identities;
    }

    @Override
    public Mono<CallsToday> today(CityId city) {
        return transactions.look(city, sql -> sql.sql(TODAY).bind("city", city.value())
                .bind("standard", DailyLimit.DEFAULT.callsPerDay()).map(PgLimits::calls).one());
    }

    private static CallsToday calls(Readable row) {
        return new CallsToday(Objects.requireNonNull(row.get("day", LocalDate.class)), count(row, "calls"),
                new DailyLimit(count(row, "most")),
                Stream.of(Rows.text(row, "steps").split(",")).filter(step -> !step.isEmpty()).map(LimitStep::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static int count(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class), column);
    }

    @Override
    public Mono<Boolean> take(CityId city, LocalDate day, LimitStep step) {
        return transactions.single(city, sql -> sql.sql(TAKE).bind("city", city.value()).bind("day", day)
                .bind("step", step.name()).bind("page", identities.next()).bind("told", step.told().isPresent())
                .fetch().rowsUpdated()).map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> tell(CityId city, Optional<PhoneNumber> pager) {
        return transactions.single(city, sql -> Rows.bindOptional(sql.sql(TELL).bind("city", city.value()), "phone",
                pager.map(number -> vault.seal(city, number)), byte[].class).fetch().rowsUpdated()).then();
    }

    @Override
    public Flux<Page> duePages(CityId city) {
        return transactions.single(city, sql -> sql.sql(DUE).bind("city", city.value())
                .map(row -> page(city, row)).all().collectList())
                .flatMapIterable(pages -> pages).flatMap(Mono::justOrEmpty);
    }

    private Optional<Page> page(CityId city, Readable row) {
        try {
            return Optional.of(new Page(Rows.uuid(row, "page_id"), LimitStep.valueOf(Rows.text(row, "step")),
                    vault.open(city, Objects.requireNonNull(row.get("phone_cipher", byte[].class))),
                    Rows.text(row, "hub_language"), Rows.text(row, "caller_id")));
        } catch (IllegalArgumentException e) {
            LOG.error("The pager's number of city {} cannot be read. Is this the keyset it was sealed with?", city);
            return Optional.empty();
        }
    }

    @Override
    public Mono<Void> paged(CityId city, UUID page) {
        return transactions.single(city, sql -> sql.sql(PAGED).bind("city", city.value()).bind("page", page)
                .fetch().rowsUpdated()).then();
    }
}
