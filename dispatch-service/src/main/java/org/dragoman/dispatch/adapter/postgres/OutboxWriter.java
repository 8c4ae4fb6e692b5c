package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.port.Identities;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes commands to the gateway in the transaction that decided them. */
@Component
class OutboxWriter {

    private static final String ADD = """
            insert into dispatch.outbox (city_id, command_id, request_id, leg_id, kind, body, state, created_at, due_at)
            select :city, :id, :request, :leg, :kind, cast(:body as jsonb), 'PENDING', t.now, t.now
            from (select dispatch.clock() as now) t
            """;
    /** The row is locked as the change of availability will lock it, so that both read the same choice. */
    private static final String ADD_UNLESS_CHOSEN = """
            insert into dispatch.outbox (city_id, command_id, request_id, leg_id, kind, body, state, created_at, due_at)
            select i.city_id, :id, :request, :leg, :kind, cast(:body as jsonb), 'PENDING', t.now, t.now
            from dispatch.interpreter i
            cross join (select dispatch.clock() as now) t
            where i.city_id = :city and i.interpreter_id = :interpreter and i.chosen_next is null
            for update of i
            """;

    /** With its number, sealed as it lies with the leg: the leg forgets it when this change is written. */
    private static final String ADD_TO_RESIDENT = """
            insert into dispatch.outbox (city_id, command_id, request_id, leg_id, kind, body, state, created_at, due_at,
                to_cipher, from_number)
            select l.city_id, :id, :request, :leg, :kind, cast(:body as jsonb), 'PENDING', t.now, t.now,
                l.number_cipher, r.texts_from
            from dispatch.leg l
            join dispatch.request r on r.city_id = l.city_id and r.request_id = l.request_id
            cross join (select dispatch.clock() as now) t
            where l.city_id = :city and l.leg_id = :leg and l.number_cipher is not null
            """;
    private final Identities identities;

    OutboxWriter(Identities identities) {
        this.identities = identities;
    }

    Mono<Long> add(DatabaseClient sql, CityId city, RequestId request, Command command) {
        return bound(sql.sql(ADD), city, request, command).fetch().rowsUpdated();
    }

    /** Nothing for an interpreter who has chosen what follows the present offer. */
    Mono<Long> addUnlessChosen(DatabaseClient sql, CityId city, RequestId request, Command.Text text) {
        return bound(sql.sql(ADD_UNLESS_CHOSEN), city, request, text)
                .bind("interpreter", text.interpreter().value()).fetch().rowsUpdated();
    }

    Mono<Long> addToResident(DatabaseClient sql, CityId city, RequestId request, Command.TextResident text) {
        return bound(sql.sql(ADD_TO_RESIDENT), city, request, text).fetch().rowsUpdated();
    }

    private GenericExecuteSpec bound(GenericExecuteSpec insert, CityId city, RequestId request, Command command) {
        return insert.bind("city", city.value()).bind("id", identities.next())
                .bind("request", request.value()).bind("leg", command.leg().value())
                .bind("kind", CommandCodec.kind(command)).bind("body", CommandCodec.body(command));
    }
}
