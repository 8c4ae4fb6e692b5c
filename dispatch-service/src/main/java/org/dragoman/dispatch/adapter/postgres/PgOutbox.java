package org.dragoman.dispatch.adapter.postgres;

import org.slf4j.LoggerFactory;
import org.slf4j.Logger;
import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Outbox;
import org.dragoman.dispatch.port.PendingCommand;
import org.dragoman.dispatch.port.PhoneVault;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The relay's side of the outbox. By row state, never by "greater than the last seen": identities commit out of order.
 * A phone's commands leave in their order: one that is not settled, on its way or waiting for its next try, holds back
 * those behind it.
 */
@Repository
class PgOutbox implements Outbox {

    /** Nobody is called back who asked minutes ago, or told an hour later: the number is withheld, the command refused. */
    private static final String CLAIM = """
            with due as (
                select o.city_id, o.command_id
                from dispatch.outbox o
                where o.city_id = :city and o.state = 'PENDING' and o.due_at <= (select dispatch.clock())
                  and not exists (
                      select 1 from dispatch.outbox earlier
                      where earlier.city_id = o.city_id and earlier.leg_id = o.leg_id and earlier.state = 'PENDING'
                        and earlier.position < o.position)
                order by o.position
                limit :limit
                for update of o skip locked
            ), claimed as (
                update dispatch.outbox o
                set attempts = o.attempts + 1,
                    due_at = dispatch.clock() + make_interval(secs => least(o.attempts + 1, 4))
                from due
                where o.city_id = due.city_id and o.command_id = due.command_id
                returning o.city_id, o.command_id, o.request_id, o.leg_id, o.kind, o.body, o.position, o.created_at,
                    o.to_cipher, o.from_number
            )
            select c.*, case when c.kind = 'TEXT' then i.phone_cipher
                    when c.kind = 'CALL_BACK_ON_DUTY' and c.created_at > (select dispatch.clock()) - interval '2 minutes'
                        then i.phone_cipher
                    when c.kind = 'TEXT_RESIDENT' then case
                        when c.created_at > (select dispatch.clock()) - interval '1 hour' then c.to_cipher end
                    else l.number_cipher end as number_cipher,
                case when c.kind = 'RING' then v.digits_cipher end as digits_cipher,
                coalesce(c.from_number, (select min(number) from dispatch.line where city_id = :city)) as caller_id
            from claimed c
            left join dispatch.leg l on l.city_id = c.city_id and l.leg_id = c.leg_id
            left join dispatch.assignment a on a.city_id = l.city_id and a.assignment_id = l.assignment_id
            left join dispatch.vendor v on v.city_id = a.city_id and v.vendor_id = a.vendor_id
            left join dispatch.interpreter i on c.kind in ('TEXT', 'CALL_BACK_ON_DUTY') and i.city_id = c.city_id
                and i.interpreter_id = cast(c.body #>> '{interpreter,value}' as uuid)
            order by c.position
            """;
    private static final String SENT = """
            with settled as (
                update dispatch.outbox set state = 'SENT', sent_at = dispatch.clock(), to_cipher = null
                where city_id = :city and command_id = :id and state = 'PENDING'
                returning leg_id, position)
            select exists (
                select 1 from settled s
                join dispatch.outbox behind on behind.city_id = :city and behind.leg_id = s.leg_id
                    and behind.state = 'PENDING' and behind.position > s.position) as released
            """;
    private static final String REFUSED = """
            update dispatch.outbox set state = 'REFUSED', sent_at = dispatch.clock(), to_cipher = null
            where city_id = :city and command_id = :id and state = 'PENDING'
            returning request_id
            """;

    private static final Logger LOG = LoggerFactory.getLogger(PgOutbox.class);

    private final CityTransactions transactions;
    private final PhoneVault vault;
    private final Ledger ledger;

    PgOutbox(CityTransactions transactions, PhoneVault vault, Ledger ledger) {
        this.transactions = transactions;
        this.vault = vault;
        this.ledger = ledger;
    }

    @Override
    public Flux<PendingCommand> claim(CityId city, int limit) {
        return transactions.single(city, sql -> sql.sql(CLAIM).bind("city", city.value()).bind("limit", limit)
                .map(row -> pending(city, row)).all().collectList()).flatMapIterable(claimed -> claimed);
    }

    private PendingCommand pending(CityId city, Readable row) {
        var sealedDigits = Optional.ofNullable(row.get("digits_cipher", byte[].class));
        var digits = sealedDigits.flatMap(cipher -> opened("What a vendor's menu wants to hear", city,
                () -> vault.openDigits(city, cipher)));
        // A line with a menu that is not told what it wants to hear would only cost money.
        var to = Optional.ofNullable(row.get("number_cipher", byte[].class))
                .filter(cipher -> digits.isPresent() == sealedDigits.isPresent())
                .flatMap(cipher -> opened("A phone number", city, () -> vault.open(city, cipher)));
        return new PendingCommand(city, Rows.uuid(row, "command_id"), request(row),
                CommandCodec.read(Rows.text(row, "kind"), Rows.text(row, "body")), to, digits,
                Rows.text(row, "caller_id"));
    }

    private static Optional<RequestId> request(Readable row) {
        return Optional.ofNullable(row.get("request_id", UUID.class)).map(RequestId::new);
    }

    /** One that cannot be read (a keyset was lost, a row was copied) is as good as forgotten: it holds up no other. */
    private static <T> Optional<T> opened(String what, CityId city, Supplier<T> opening) {
        try {
            return Optional.of(opening.get());
        } catch (IllegalArgumentException e) {
            LOG.error("{} of city {} cannot be read: {}. Is this the keyset it was sealed with?", what, city,
                    e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Mono<Boolean> sent(CityId city, UUID command) {
        return transactions.single(city, sql -> sql.sql(SENT).bind("city", city.value()).bind("id", command)
                .map(row -> Rows.flag(row, "released")).one());
    }

    @Override
    public Mono<Void> refused(CityId city, UUID command, String reason) {
        return transactions.in(city, sql -> sql.sql(REFUSED).bind("city", city.value()).bind("id", command)
                .map(PgOutbox::request).one().flatMap(Mono::justOrEmpty)
                .flatMap(request -> ledger.write(sql, city, request, "COMMAND_REFUSED",
                        Map.of("reason", reason))))
                .then();
    }
}
